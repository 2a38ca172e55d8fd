package se.motesplats.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.event.DateShift;
import se.motesplats.event.Event;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;

/** The invitation to propose content for an event; an event has one at most. */
@Entity
@Table(name = "call_for_proposals")
public class CallForProposals extends BaseEntity {

    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String text;

    @ElementCollection
    @CollectionTable(
            name = "call_for_proposals_format",
            joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "format")
    @Enumerated(EnumType.STRING)
    private Set<ProposalFormat> formats = EnumSet.noneOf(ProposalFormat.class);

    protected CallForProposals() {}

    public CallForProposals(Event event, SubmissionWindow window, String text) {
        this.event = event;
        this.text = text;
        opensAt = window.opensAt();
        lastDay = window.lastDay();
        change(window, text, EnumSet.allOf(ProposalFormat.class));
    }

    /**
     * Sets when proposals are received, what is asked for and in which formats.
     *
     * @throws RuleViolation if it closes before it opens, after the event has begun, or no format
     *     is left
     */
    public final void change(
            SubmissionWindow window, String newText, Set<ProposalFormat> newFormats) {
        requireWindow(window, event);
        if (newFormats.isEmpty()) {
            throw new RuleViolation("error.proposal.callWithoutFormat");
        }
        opensAt = window.opensAt();
        lastDay = window.lastDay();
        text = newText;
        formats.retainAll(newFormats);
        formats.addAll(newFormats);
    }

    /** Refuses days that cannot be those of a call for the event. */
    public static void requireWindow(SubmissionWindow window, Event event) {
        if (!window.opensAt().isBefore(window.closesAt())) {
            throw new RuleViolation(
                    "error.proposal.callClosesBeforeItOpens",
                    SwedishTime.dayOf(window.opensAt()),
                    window.lastDay());
        }
        event.firstDay()
                .filter(first -> !window.lastDay().isBefore(first))
                .ifPresent(
                        first -> {
                            throw new RuleViolation(
                                    "error.proposal.callClosesAfterEvent", window.lastDay(), first);
                        });
    }

    /** The same call for a copy of the event whose days are shifted. */
    public CallForProposals copyTo(Event copy, DateShift shift) {
        SubmissionWindow window = new SubmissionWindow(shift.apply(opensAt), shift.apply(lastDay));
        CallForProposals call = new CallForProposals(copy, window, text);
        call.change(window, text, formats);
        return call;
    }

    public Event getEvent() {
        return event;
    }

    public SubmissionWindow getWindow() {
        return new SubmissionWindow(opensAt, lastDay);
    }

    public String getText() {
        return text;
    }

    public Set<ProposalFormat> getFormats() {
        return Set.copyOf(formats);
    }

    /**
     * The year in receipt numbers: that of the event's first day, else the one named in its season
     * ("våren 2022"), else that of the call's last day.
     */
    public int year() {
        return event.firstDay()
                .map(LocalDate::getYear)
                .or(
                        () ->
                                event.getSeason()
                                        .map(YEAR::matcher)
                                        .filter(Matcher::find)
                                        .map(m -> Integer.valueOf(m.group(1))))
                .orElseGet(lastDay::getYear);
    }
}
