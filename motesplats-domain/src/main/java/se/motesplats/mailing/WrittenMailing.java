package se.motesplats.mailing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;

/**
 * A mailing that somebody writes to people of an event. To whom it goes is a rule, worked out when
 * it is sent. A draft changes as often as one likes; what was sent never does.
 */
@Entity
@Table(name = "mailing")
public class WrittenMailing extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "subject_sv")
    private String subjectSv = "";

    @Column(name = "text_sv")
    private String textSv = "";

    @Column(name = "subject_en")
    private String subjectEn = "";

    @Column(name = "text_en")
    private String textEn = "";

    @Convert(converter = MailingGroupsConverter.class)
    private Set<MailingGroup> included = EnumSet.noneOf(MailingGroup.class);

    @Column(name = "left_out")
    @Convert(converter = MailingGroupsConverter.class)
    private Set<MailingGroup> leftOut = EnumSet.noneOf(MailingGroup.class);

    @Convert(converter = MailingUnitsConverter.class)
    private Set<Long> units = Set.of();

    @Enumerated(EnumType.STRING)
    private MailingStatus status = MailingStatus.DRAFT;

    @Column(name = "written_by")
    private long writtenBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "sent_by")
    private @Nullable Long sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private @Nullable Integer recipients;

    @Column(name = "send_at")
    private @Nullable Instant sendAt;

    @Column(name = "planned_by")
    private @Nullable Long plannedBy;

    /** Which of the usual mailings it is; each stands once at an event. */
    private @Nullable String usual;

    @Column(name = "rule_anchor")
    private @Nullable String ruleAnchor;

    @Column(name = "rule_amount")
    private @Nullable Integer ruleAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_unit")
    private @Nullable MomentUnit ruleUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule_side")
    private @Nullable MomentSide ruleSide;

    @Column(name = "rule_time")
    private @Nullable LocalTime ruleTime;

    @Enumerated(EnumType.STRING)
    @Column(name = "turned_back")
    private @Nullable TurnedBack turnedBack;

    @Column(name = "bundle_id")
    private @Nullable Long bundleId;

    protected WrittenMailing() {}

    public WrittenMailing(long eventId, long writtenBy, Instant at) {
        this.eventId = eventId;
        this.writtenBy = writtenBy;
        this.savedAt = at;
    }

    /** A new draft with the same text and rule. */
    public WrittenMailing copyTo(long otherEvent, long by, Instant at) {
        WrittenMailing copy = new WrittenMailing(otherEvent, by, at);
        copy.write(new MailingWords(subjectSv, textSv), new MailingWords(subjectEn, textEn), at);
        copy.goTo(getRule());
        getMomentRule().ifPresent(copy::remember);
        return copy;
    }

    /**
     * @throws RuleViolation if it was sent already
     */
    public void write(MailingWords swedish, MailingWords english, Instant at) {
        requireDraft();
        subjectSv = swedish.subject();
        textSv = swedish.text();
        subjectEn = english.subject();
        textEn = english.text();
        savedAt = at;
    }

    /** Goes with the files of a bundle; null for none. */
    public void attach(@Nullable Long bundle) {
        requireDraft();
        bundleId = bundle;
    }

    /** To whom. */
    public void goTo(MailingRule rule) {
        requireDraft();
        included = rule.included();
        leftOut = rule.leftOut();
        units = rule.units();
    }

    /**
     * Whether it can be sent as it is.
     *
     * @throws RuleViolation that says what is missing
     */
    public void requireWhole() {
        requireDraft();
        requireContents();
    }

    private void requireContents() {
        if (subjectSv.isBlank() || textSv.isBlank()) {
            throw new RuleViolation("error.mailing.noText");
        }
        if (subjectEn.isBlank() != textEn.isBlank()) {
            throw new RuleViolation("error.mailing.halfEnglish");
        }
        if (included.isEmpty()) {
            throw new RuleViolation("error.mailing.noGroup");
        }
    }

    /**
     * Lets it wait for its moment.
     *
     * @throws RuleViolation if something is missing, or the moment has passed
     */
    public void plan(Instant moment, long by, Instant now) {
        requireWhole();
        if (!moment.isAfter(now)) {
            throw new RuleViolation("error.mailing.past");
        }
        status = MailingStatus.PLANNED;
        turnedBack = null;
        sendAt = moment;
        plannedBy = by;
        remember(null);
    }

    /**
     * Lets it wait for a moment that follows a date of the event.
     *
     * @param moment when that is now; null while the event has no such date
     * @throws RuleViolation if something is missing, or the moment has passed
     */
    public void planBy(MomentRule rule, @Nullable Instant moment, long by, Instant now) {
        requireWhole();
        if (moment != null && !moment.isAfter(now)) {
            throw new RuleViolation("error.mailing.past");
        }
        status = MailingStatus.PLANNED;
        turnedBack = null;
        sendAt = moment;
        plannedBy = by;
        remember(rule);
    }

    /** The same for another event, as which of the usual ones it goes on. */
    public WrittenMailing copyToNext(long otherEvent, long by, Instant at) {
        WrittenMailing copy = copyTo(otherEvent, by, at);
        copy.usual = usual;
        return copy;
    }

    /** Notes which of the usual mailings it is. */
    public void becomeUsual(String key) {
        usual = key;
    }

    public Optional<String> getUsual() {
        return Optional.ofNullable(usual);
    }

    /** Keeps a rule for a draft, which sends nothing by it yet; null for none. */
    public final void remember(@Nullable MomentRule rule) {
        ruleAnchor = rule == null ? null : rule.anchor();
        ruleAmount = rule == null ? null : rule.amount();
        ruleUnit = rule == null ? null : rule.unit();
        ruleSide = rule == null ? null : rule.side();
        ruleTime = rule == null ? null : rule.time();
    }

    /**
     * Follows the date that its rule counts from. What was sent is not sent again. A moment that
     * has passed by the move is missed; whatever was not sent waits again when its date moves on.
     *
     * @param moment when it is now; null while there is no such date, or the event is not going to
     *     be
     */
    public void aimAt(@Nullable Instant moment, Instant now) {
        boolean unsent = status != MailingStatus.DRAFT && status != MailingStatus.SENT;
        if (!unsent || ruleAnchor == null || Objects.equals(sendAt, moment)) {
            return;
        }
        boolean ahead = moment != null && moment.isAfter(now);
        if (ahead || status == MailingStatus.PLANNED) {
            sendAt = moment;
            status = ahead || moment == null ? MailingStatus.PLANNED : MailingStatus.MISSED;
        }
    }

    /**
     * Makes what waits a draft again.
     *
     * @throws RuleViolation if it does not wait
     */
    public void callOff() {
        if (status != MailingStatus.PLANNED) {
            throw new RuleViolation("error.mailing.notPlanned");
        }
        status = MailingStatus.DRAFT;
        sendAt = null;
        plannedBy = null;
    }

    /**
     * Makes what waits a draft again, as it must not be sent.
     *
     * @throws RuleViolation if it does not wait
     */
    public void turnBack(TurnedBack why) {
        callOff();
        turnedBack = why;
    }

    /** Whether its moment has come and nothing was done about it yet. */
    public boolean isDue(Instant now) {
        return status == MailingStatus.PLANNED && sendAt != null && !sendAt.isAfter(now);
    }

    /** Whether it neither waits nor is written any more. */
    public boolean isOver() {
        return status != MailingStatus.DRAFT && status != MailingStatus.PLANNED;
    }

    /** Its moment came, and nothing is sent. */
    public void notSent(MailingStatus why) {
        status = why;
    }

    public void sent(int people, long by, Instant at) {
        if (status != MailingStatus.PLANNED) {
            requireDraft();
        }
        requireContents();
        status = MailingStatus.SENT;
        turnedBack = null;
        recipients = people;
        sentBy = by;
        sentAt = at;
    }

    /**
     * @throws RuleViolation if it was sent already
     */
    public void requireDraft() {
        if (status == MailingStatus.PLANNED) {
            throw new RuleViolation("error.mailing.planned");
        }
        if (status != MailingStatus.DRAFT) {
            throw new RuleViolation("error.mailing.alreadySent");
        }
    }

    /** In which language somebody who reads this one gets it. */
    public Language languageFor(Language reader) {
        return reader == Language.EN && !textEn.isBlank() ? Language.EN : Language.SV;
    }

    public MailingWords words(Language language) {
        return language == Language.EN
                ? new MailingWords(subjectEn, textEn)
                : new MailingWords(subjectSv, textSv);
    }

    public long getEventId() {
        return eventId;
    }

    /** To whom it goes. */
    public MailingRule getRule() {
        return new MailingRule(included, leftOut, units);
    }

    /** The files that it goes with. */
    public Optional<Long> getBundleId() {
        return Optional.ofNullable(bundleId);
    }

    public MailingStatus getStatus() {
        return status;
    }

    public long getWrittenBy() {
        return writtenBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Optional<Long> getSentBy() {
        return Optional.ofNullable(sentBy);
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** When it is to be sent, or was to be; empty for what was never to wait. */
    public Optional<Instant> getSendAt() {
        return Optional.ofNullable(sendAt);
    }

    /** What its moment follows; empty for a moment of its own. */
    public Optional<MomentRule> getMomentRule() {
        return ruleAnchor == null || ruleAmount == null || ruleUnit == null || ruleSide == null
                ? Optional.empty()
                : Optional.of(new MomentRule(ruleAnchor, ruleAmount, ruleUnit, ruleSide, ruleTime));
    }

    public Optional<Long> getPlannedBy() {
        return Optional.ofNullable(plannedBy);
    }

    /** Why it became a draft again; empty if it did not, or was sent or planned since. */
    public Optional<TurnedBack> getTurnedBack() {
        return Optional.ofNullable(turnedBack);
    }

    public Optional<Integer> getRecipients() {
        return Optional.ofNullable(recipients);
    }
}
