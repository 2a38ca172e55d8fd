package se.motesplats.proposal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.RuleViolation;

/**
 * Content that somebody offers to an event. A submitted proposal is a public record: it has a
 * number, a received time and a sender, and is never deleted.
 */
@Entity
public class Proposal extends BaseEntity {

    /** More co-presenters than this is a mistake. */
    public static final int MAX_CO_PRESENTERS = 10;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposer_id")
    private Person proposer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    private @Nullable String number;
    private String title = "";
    private String summary = "";

    @Enumerated(EnumType.STRING)
    private @Nullable ProposalFormat format;

    @Column(name = "format_words")
    private @Nullable String formatWords;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitted_by")
    private @Nullable Person submittedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private @Nullable Person decidedBy;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<CoPresenter> coPresenters = new ArrayList<>();

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ProposalStatusChange> statusChanges = new ArrayList<>();

    protected Proposal() {}

    public Proposal(Event event, Person proposer, Instant now) {
        this.event = event;
        this.proposer = proposer;
        organisation = proposer.getOrganisation().orElse(null);
        createdAt = now;
        editedAt = now;
    }

    /** Changes what is proposed, in one of the known formats. */
    public void describe(
            String newTitle,
            String newSummary,
            @Nullable ProposalFormat newFormat,
            @Nullable Organisation newOrganisation,
            Instant at) {
        describe(newTitle, newSummary, newFormat, null, newOrganisation, at);
    }

    /**
     * Changes what is proposed; a draft may still lack parts of it.
     *
     * @param newFormatWords what {@link ProposalFormat#OTHER} is; forgotten for any other format
     */
    public void describe(
            String newTitle,
            String newSummary,
            @Nullable ProposalFormat newFormat,
            @Nullable String newFormatWords,
            @Nullable Organisation newOrganisation,
            Instant at) {
        if (status != ProposalStatus.DRAFT && status != ProposalStatus.SUBMITTED) {
            throw new RuleViolation("error.proposal.notEditable", status);
        }
        title = newTitle;
        summary = newSummary;
        format = newFormat;
        formatWords =
                newFormat != ProposalFormat.OTHER
                                || newFormatWords == null
                                || newFormatWords.isBlank()
                        ? null
                        : newFormatWords.strip();
        organisation = newOrganisation;
        editedAt = at;
        if (status == ProposalStatus.SUBMITTED) {
            requireComplete();
        }
    }

    /** Names a co-presenter whom the editor knows. */
    public CoPresenter addCoPresenter(Person person, @Nullable Organisation from) {
        return addCoPresenter(person, from, null);
    }

    /**
     * Names a co-presenter.
     *
     * @param calledAs what was typed, of a person whom the editor does not know; otherwise null
     * @throws RuleViolation if the person is in it already, or there are too many
     */
    public CoPresenter addCoPresenter(
            Person person, @Nullable Organisation from, @Nullable CalledAs calledAs) {
        if (status != ProposalStatus.DRAFT && status != ProposalStatus.SUBMITTED) {
            throw new RuleViolation("error.proposal.notEditable", status);
        }
        if (person.equals(proposer)
                || coPresenters.stream().anyMatch(c -> c.getPerson().equals(person))) {
            throw new RuleViolation("error.proposal.presenterTwice", person.getEmail());
        }
        if (coPresenters.size() >= MAX_CO_PRESENTERS) {
            throw new RuleViolation("error.proposal.tooManyCoPresenters", MAX_CO_PRESENTERS);
        }
        CoPresenter added = new CoPresenter(this, person, from, calledAs);
        coPresenters.add(added);
        return added;
    }

    public void removeCoPresenter(CoPresenter coPresenter) {
        if (status != ProposalStatus.DRAFT && status != ProposalStatus.SUBMITTED) {
            throw new RuleViolation("error.proposal.notEditable", status);
        }
        coPresenters.remove(coPresenter);
    }

    /**
     * What is missing before it can be sent in: names of fields.
     *
     * @return empty when it is complete
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (title.isBlank()) {
            missing.add("title");
        }
        if (summary.isBlank()) {
            missing.add("summary");
        }
        if (format == null) {
            missing.add("format");
        }
        if (format == ProposalFormat.OTHER && formatWords == null) {
            missing.add("formatWords");
        }
        if (organisation == null) {
            missing.add("organisationId");
        }
        return missing;
    }

    /**
     * Sends it in: from now on it is a record with a number.
     *
     * @throws se.motesplats.shared.InvalidInput if something is missing
     */
    public void submit(Person by, Instant at, ReceiptNumber received) {
        requireDraft();
        requireComplete();
        number = received.toString();
        submittedAt = at;
        submittedBy = by;
        become(ProposalStatus.SUBMITTED, by, at, null);
    }

    /** Refuses what can be done to a draft alone. */
    public void requireDraft() {
        if (status != ProposalStatus.DRAFT) {
            throw new RuleViolation(
                    "error.proposal.alreadySubmitted", number == null ? "" : number);
        }
    }

    public ProposalStatusChange accept(Person by, Instant at, @Nullable String reason) {
        return decide(ProposalStatus.ACCEPTED, by, at, reason);
    }

    public ProposalStatusChange putOnReserve(Person by, Instant at, String reason) {
        return decide(ProposalStatus.RESERVE, by, at, reason);
    }

    public ProposalStatusChange decline(Person by, Instant at, String reason) {
        return decide(ProposalStatus.DECLINED, by, at, reason);
    }

    /** Takes the decision back; the proposal waits for a new one. */
    public ProposalStatusChange undoDecision(Person by, Instant at, @Nullable String reason) {
        if (!status.isDecided()) {
            throw new RuleViolation("error.proposal.notDecided", status);
        }
        forgetDecision();
        return become(ProposalStatus.SUBMITTED, by, at, reason);
    }

    /** The proposer takes it back; a draft is put away, a submitted one stays a record. */
    public ProposalStatusChange withdraw(Person by, Instant at, @Nullable String reason) {
        return become(ProposalStatus.WITHDRAWN, by, at, reason);
    }

    /** Undoes the withdrawal: back to a draft, or with its number to the received ones. */
    public ProposalStatusChange restore(Person by, Instant at) {
        if (status != ProposalStatus.WITHDRAWN) {
            throw new RuleViolation("error.proposal.notWithdrawn", status);
        }
        forgetDecision();
        return become(
                number == null ? ProposalStatus.DRAFT : ProposalStatus.SUBMITTED, by, at, null);
    }

    private ProposalStatusChange decide(
            ProposalStatus outcome, Person by, Instant at, @Nullable String reason) {
        if (outcome != ProposalStatus.ACCEPTED && (reason == null || reason.isBlank())) {
            throw new RuleViolation("error.proposal.reasonMissing", outcome);
        }
        ProposalStatusChange change = become(outcome, by, at, reason);
        decidedAt = at;
        decidedBy = by;
        decisionReason = reason;
        return change;
    }

    private void forgetDecision() {
        decidedAt = null;
        decidedBy = null;
        decisionReason = null;
    }

    private ProposalStatusChange become(
            ProposalStatus next, Person by, Instant at, @Nullable String reason) {
        if (!status.canBecome(next)) {
            throw new RuleViolation("error.proposal.transition", status, next);
        }
        ProposalStatusChange change = new ProposalStatusChange(this, status, next, at, by, reason);
        statusChanges.add(change);
        status = next;
        return change;
    }

    /** Refuses, field by field, what cannot be sent in yet. */
    public void requireComplete() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    missing.stream()
                            .map(
                                    field ->
                                            new InvalidInput.Problem(
                                                    field,
                                                    "{error.proposal.missing." + field + '}'))
                            .toList());
        }
    }

    /** The proposer and those co-presenters who have not declined. */
    public Stream<Person> presenters() {
        return Stream.concat(
                Stream.of(proposer),
                coPresenters.stream().filter(c -> !c.isDeclined()).map(CoPresenter::getPerson));
    }

    /** Who may change it: the proposer, and co-presenters once they know of it. */
    public boolean isEditor(long personId) {
        return proposer.getId() == personId
                || (status != ProposalStatus.DRAFT
                        && coPresenters.stream()
                                .anyMatch(
                                        c -> !c.isDeclined() && c.getPerson().getId() == personId));
    }

    public Event getEvent() {
        return event;
    }

    public Person getProposer() {
        return proposer;
    }

    /** Whom the proposal comes from; empty only in a draft. */
    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    /** Such as F-2022-017; empty until it is received. */
    public Optional<String> getNumber() {
        return Optional.ofNullable(number);
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public Optional<ProposalFormat> getFormat() {
        return Optional.ofNullable(format);
    }

    /** What another format is, in the proposer's words. */
    public Optional<String> getFormatWords() {
        return Optional.ofNullable(formatWords);
    }

    public ProposalStatus getStatus() {
        return status;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    /** When it was first received. */
    public Optional<Instant> getSubmittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Person> getSubmittedBy() {
        return Optional.ofNullable(submittedBy);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Person> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> getDecisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    public List<CoPresenter> getCoPresenters() {
        return List.copyOf(coPresenters);
    }

    public List<ProposalStatusChange> getStatusChanges() {
        return List.copyOf(statusChanges);
    }
}
