package se.motesplats.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;

/**
 * One mail to one recipient, written in the transaction of its cause and sent later by a worker.
 * The text is final when the row is written: what was decided is what is told.
 */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail extends BaseEntity {

    /** A mail that could not be sent for this long is of no use any more. */
    public static final Duration LIFE = Duration.ofDays(2);

    /** What stands in a stored text where a personal link had its secret. */
    public static final String REMOVED_SECRET = "(borttagen)";

    /** Behind what a mail says within another stands, after this sign, how to do without it. */
    public static final char END_OF_SECTION = '\f';

    @Column(name = "dedup_key")
    private String dedupKey;

    @Column(name = "event_id")
    private @Nullable Long eventId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "to_address")
    private String toAddress;

    @Column(name = "to_name")
    private String toName;

    @Column(name = "reply_to")
    private @Nullable String replyTo;

    private String template;
    private String subject;
    private String body;

    @Column(name = "calendar_method")
    private @Nullable String calendarMethod;

    private @Nullable String calendar;

    @Column(name = "picture_code")
    private @Nullable String pictureCode;

    private @Nullable String html;

    @Column(name = "bundle_id")
    private @Nullable Long bundleId;

    @Enumerated(EnumType.STRING)
    private OutboxStatus status = OutboxStatus.QUEUED;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @Column(name = "written_in", insertable = false, updatable = false)
    private @Nullable Long writtenIn;

    private @Nullable String topic;
    private @Nullable String since;
    private @Nullable String section;

    @Column(name = "replaced_by", insertable = false, updatable = false)
    private @Nullable Long replacedBy;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    protected OutboxMail() {}

    public OutboxMail(
            String dedupKey,
            String template,
            String toAddress,
            String toName,
            String subject,
            String body,
            Language language,
            Instant createdAt) {
        this.dedupKey = dedupKey;
        this.template = template;
        this.toAddress = toAddress;
        this.toName = toName;
        this.subject = subject;
        this.body = body;
        this.language = language;
        this.createdAt = createdAt;
        this.nextAttemptAt = createdAt;
        this.giveUpAt = createdAt.plus(LIFE);
    }

    public void about(@Nullable Long event, @Nullable Long person) {
        eventId = event;
        personId = person;
    }

    /** Where answers go. */
    public void answerTo(@Nullable String address) {
        replyTo = address;
    }

    /** Carries a calendar object; the method is REQUEST, CANCEL or PUBLISH. */
    public void carry(String method, String iCalendar) {
        calendarMethod = method;
        calendar = iCalendar;
    }

    /** Shows a code as a picture that cameras read. */
    public void show(@Nullable String code) {
        pictureCode = code;
    }

    /** Goes with a bundle of files. */
    public void attach(@Nullable Long bundle) {
        bundleId = bundle;
    }

    /**
     * Waits until then, so that a newer one about the same can take its place.
     *
     * @param about what it is about, for this recipient
     * @param knew what the recipient knew before
     */
    public void follow(String about, @Nullable String knew, Instant until) {
        topic = about;
        since = knew;
        nextAttemptAt = until;
    }

    /**
     * Waits to be gathered with others, until then at most.
     *
     * @param words what it says within the mail that gathers them
     */
    public void waitForOthers(String words, Instant until) {
        section = words;
        nextAttemptAt = until;
    }

    /** Has HTML of its own, and not what is made of the text. */
    public void format(@Nullable String checked) {
        html = checked;
    }

    /**
     * Sends a mail again that was refused or given up.
     *
     * @throws RuleViolation if it is not in such a state, or its personal link was removed since
     */
    public void sendAgain(Instant now) {
        if (status != OutboxStatus.FAILED && status != OutboxStatus.MISSED) {
            throw new RuleViolation("error.mailing.notFailed", status);
        }
        if (body.contains("token=" + REMOVED_SECRET)) {
            throw new RuleViolation("error.mailing.linkRemoved");
        }
        status = OutboxStatus.RETRY;
        nextAttemptAt = now;
        giveUpAt = now.plus(LIFE);
    }

    /**
     * Came back from a server that had taken it, or that took it although the line broke.
     *
     * @param words of the server, on one line
     * @return whether that is news
     */
    public boolean comeBack(String words, Instant now) {
        boolean gone =
                status == OutboxStatus.SENT
                        || status == OutboxStatus.INFLIGHT
                        || status == OutboxStatus.RETRY;
        if (gone) {
            status = OutboxStatus.BOUNCED;
            sentAt = sentAt == null ? now : sentAt;
            leasedUntil = null;
            lastError = words;
        }
        return gone;
    }

    /**
     * Stops a mail that has not been sent yet.
     *
     * @throws RuleViolation if it is on its way, sent or over already
     */
    public void stop() {
        if (!isWaiting()) {
            throw new RuleViolation("error.mailing.notWaiting", status);
        }
        status = OutboxStatus.ABORTED;
    }

    /**
     * Lets a mail wait again that was stopped.
     *
     * @throws RuleViolation if it was not stopped, is too old by now, or its personal link was
     *     removed since
     */
    public void letWait(Instant now) {
        if (status != OutboxStatus.ABORTED) {
            throw new RuleViolation("error.mailing.notStopped", status);
        }
        if (body.contains("token=" + REMOVED_SECRET)) {
            throw new RuleViolation("error.mailing.linkRemoved");
        }
        if (!now.isBefore(giveUpAt)) {
            throw new RuleViolation("error.mailing.tooOld");
        }
        status = attempts == 0 ? OutboxStatus.QUEUED : OutboxStatus.RETRY;
    }

    public boolean isWaiting() {
        return status == OutboxStatus.QUEUED || status == OutboxStatus.RETRY;
    }

    public String getDedupKey() {
        return dedupKey;
    }

    public Optional<Long> getEventId() {
        return Optional.ofNullable(eventId);
    }

    public Optional<Long> getPersonId() {
        return Optional.ofNullable(personId);
    }

    public String getToAddress() {
        return toAddress;
    }

    public String getToName() {
        return toName;
    }

    public Optional<String> getReplyTo() {
        return Optional.ofNullable(replyTo);
    }

    public String getTemplate() {
        return template;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public Optional<String> getCalendarMethod() {
        return Optional.ofNullable(calendarMethod);
    }

    public Optional<String> getCalendar() {
        return Optional.ofNullable(calendar);
    }

    public Optional<String> getPictureCode() {
        return Optional.ofNullable(pictureCode);
    }

    public Optional<String> getHtml() {
        return Optional.ofNullable(html);
    }

    /** The files that it goes with. */
    public Optional<Long> getBundleId() {
        return Optional.ofNullable(bundleId);
    }

    /** What it is about, where a newer one takes the place of one that waits. */
    public Optional<String> getTopic() {
        return Optional.ofNullable(topic);
    }

    public Optional<String> getSince() {
        return Optional.ofNullable(since);
    }

    public Optional<String> getSection() {
        return Optional.ofNullable(section);
    }

    /** The mail that says instead what this one says. */
    public Optional<Long> getReplacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    public Language getLanguage() {
        return language;
    }

    /** The transaction that wrote it: mails of one are one mailing. Not known of old ones. */
    public Optional<Long> getWrittenIn() {
        return Optional.ofNullable(writtenIn);
    }

    /** After this it is not sent any more. */
    public Instant getGiveUpAt() {
        return giveUpAt;
    }

    /** Until when a worker has it, by the database's clock. */
    public Optional<Instant> getLeasedUntil() {
        return Optional.ofNullable(leasedUntil);
    }

    public OutboxStatus getStatus() {
        return status;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    public Optional<Instant> getSentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<String> getLastError() {
        return Optional.ofNullable(lastError);
    }
}
