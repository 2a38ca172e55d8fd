package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.mailing.MailingApproval;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.MultiLine;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Asks a second person to read a mailing to many, and takes the answer. */
@Stateless
@UseCase
public class MailingApprovalService {

    @Inject private WrittenMailingRepository repository;
    @Inject private MailingReaders readers;
    @Inject private MailingApprovals approvals;
    @Inject private MailingApprovalMails mails;
    @Inject private PersonDirectory people;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** Why it is sent back. */
    public record SendBack(
            long mailingId,
            int version,
            @NotBlank @Size(max = Lengths.REASON) @MultiLine String remark) {}

    /**
     * How far the approval of a mailing is.
     *
     * @param limit to more people than this nothing is sent without it
     * @param people whom the mailing would reach now
     * @param askedBy who asked; null if nobody did, or the mailing changed since
     * @param others who can be asked, by their names; a protected identity is not among them
     * @param decidedBy who answered
     * @param remark why it was sent back
     * @param mayDecide whether the caller can answer
     */
    public record ApprovalState(
            Phase phase,
            int limit,
            int people,
            @Nullable String askedBy,
            List<String> others,
            @Nullable String decidedBy,
            @Nullable String remark,
            boolean mayDecide)
            implements Serializable {

        /** What comes next. */
        public enum Phase {
            /** It goes to so few that nobody else is asked, or is over. */
            NOT_NEEDED,
            /** Somebody else has to be asked. */
            MISSING,
            /** Somebody else was asked. */
            ASKED,
            APPROVED,
            /** Somebody else wants it changed. */
            SENT_BACK
        }

        public ApprovalState {
            others = List.copyOf(others);
        }
    }

    /** How far it is, for those who steer the event's mails. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public ApprovalState state(long mailingId) {
        WrittenMailing mailing = mine(repository.get(mailingId));
        int reached =
                mailing.isOver() || approvals.limit().isEmpty()
                        ? 0
                        : readers.count(mailing.getEventId(), mailing.getRule()).people();
        int limit = approvals.limit().orElse(Integer.MAX_VALUE);
        Optional<MailingApproval> latest = approvals.latest(mailingId);
        return new ApprovalState(
                phase(latest, reached > limit),
                limit,
                reached,
                latest.map(MailingApproval::getAskedBy).map(this::name).orElse(null),
                reached > limit
                        ? deciders(mailing).stream()
                                .flatMap(person -> person.getNameForOthers().stream())
                                .toList()
                        : List.of(),
                latest.flatMap(MailingApproval::getDecidedBy).map(this::name).orElse(null),
                latest.flatMap(MailingApproval::getRemark).orElse(null),
                latest.filter(MailingApproval::isOpen)
                        .filter(open -> mayDecide(mailing, open))
                        .isPresent());
    }

    private static ApprovalState.Phase phase(Optional<MailingApproval> latest, boolean needed) {
        if (!needed) {
            return ApprovalState.Phase.NOT_NEEDED;
        }
        if (latest.isEmpty()) {
            return ApprovalState.Phase.MISSING;
        }
        if (latest.get().isOpen()) {
            return ApprovalState.Phase.ASKED;
        }
        return latest.get().isYes() ? ApprovalState.Phase.APPROVED : ApprovalState.Phase.SENT_BACK;
    }

    private @Nullable String name(long person) {
        return people.get(person).getNameForOthers().orElse(null);
    }

    private List<Person> deciders(WrittenMailing mailing) {
        return approvals.deciders(mailing.getEventId(), caller.personId(), mailing.getWrittenBy());
    }

    /** Neither who asked nor who wrote it. */
    private boolean mayDecide(WrittenMailing mailing, MailingApproval open) {
        long me = caller.personId();
        return open.getAskedBy() != me && mailing.getWrittenBy() != me;
    }

    /**
     * Asks all others who steer the event's mails.
     *
     * @throws RuleViolation if it is not whole, needs no approval, was asked about already, or
     *     there is nobody else
     */
    @Allow(MAILING_MANAGE)
    public void ask(long mailingId, int version) {
        WrittenMailing mailing = mine(repository.lock(mailingId));
        mailing.requireVersion(version);
        WrittenMailingService.requireSendable(mailing);
        int reached = readers.count(mailing.getEventId(), mailing.getRule()).people();
        if (!approvals.isMissing(mailing, reached)) {
            throw new RuleViolation("error.mailing.approvalNotNeeded");
        }
        Optional<MailingApproval> before = approvals.lockLatest(mailingId);
        if (before.filter(MailingApproval::isOpen).isPresent()) {
            throw new RuleViolation("error.mailing.approvalAsked");
        }
        before.ifPresent(answered -> answered.end(clock.instant()));
        List<Person> deciders = deciders(mailing);
        if (deciders.isEmpty()) {
            throw new RuleViolation("error.mailing.approvalNobody");
        }
        MailingApproval approval =
                new MailingApproval(mailingId, reached, caller.personId(), clock.instant());
        approvals.add(approval);
        repository.flush();
        mails.asked(mailing, approval, people.get(caller.personId()), deciders);
    }

    /**
     * Says yes: it may be sent, and planned, as it is.
     *
     * @throws RuleViolation if nothing is asked any more, or the caller wrote it or asked
     */
    @Allow(MAILING_MANAGE)
    public void approve(long mailingId, int version) {
        decide(mailingId, version, true, null);
    }

    /**
     * Says no, and why.
     *
     * @throws RuleViolation as {@link #approve}
     */
    @Allow(MAILING_MANAGE)
    public void sendBack(@Valid SendBack command) {
        decide(
                command.mailingId(),
                command.version(),
                false,
                NormalForm.of(command.remark()).strip());
    }

    private void decide(long mailingId, int version, boolean yes, @Nullable String remark) {
        WrittenMailing mailing = mine(repository.lock(mailingId));
        mailing.requireVersion(version);
        MailingApproval approval =
                approvals
                        .lockLatest(mailingId)
                        .orElseThrow(() -> new RuleViolation("error.mailing.approvalOver"));
        if (mailing.getWrittenBy() == caller.personId()) {
            throw new RuleViolation("error.mailing.approvalOwn");
        }
        approval.decide(yes, remark, caller.personId(), clock.instant());
        mails.decided(
                mailing,
                approval,
                people.get(approval.getAskedBy()),
                people.get(caller.personId()));
    }

    /**
     * @throws NotFound if there is none
     */
    private WrittenMailing mine(WrittenMailing mailing) {
        caller.require(MAILING_MANAGE, Scope.event(mailing.getEventId()));
        return mailing;
    }
}
