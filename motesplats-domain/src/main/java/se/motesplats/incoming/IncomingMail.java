package se.motesplats.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** A message that was taken out of the mailbox, once; and which mail it is about. */
@Entity
@Table(name = "incoming_mail")
public class IncomingMail extends BaseEntity {

    private String box;
    private String place;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private IncomingKind kind = IncomingKind.OTHER;

    @Column(name = "mail_id")
    private @Nullable Long mailId;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_reason")
    private @Nullable ReturnReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_by")
    private @Nullable FoundBy foundBy;

    @Column(name = "from_text")
    private String from = "";

    private String subject = "";
    private @Nullable String said;
    private byte @Nullable [] raw;

    protected IncomingMail() {}

    /**
     * As it was found.
     *
     * @param box the mailbox
     * @param place the message's number in it, which no other message ever gets
     * @param raw what it is made of, to look at if nothing else is known
     */
    public IncomingMail(String box, String place, Instant takenAt, byte[] raw) {
        this.box = box;
        this.place = place;
        this.takenAt = takenAt;
        this.raw = raw.clone();
    }

    /** Says what it is, as far as it can be read. */
    public void is(IncomingKind read, String fromText, String subjectText) {
        kind = read;
        from = fromText;
        subject = subjectText;
    }

    /**
     * Says why something came back.
     *
     * @param words of the server
     */
    public void because(ReturnReason why, @Nullable String words) {
        reason = why;
        said = words;
    }

    /** What can be shown of its text. */
    public void says(@Nullable String words) {
        said = words;
    }

    /** Is about a mail of ours; what else it says need not be kept. */
    public void isAbout(long mail, FoundBy by) {
        mailId = mail;
        foundBy = by;
        raw = null;
    }

    /** Was taken care of: what it says need not be kept. */
    public void isDone() {
        raw = null;
    }

    public String getBox() {
        return box;
    }

    public String getPlace() {
        return place;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public IncomingKind getKind() {
        return kind;
    }

    public Optional<Long> getMailId() {
        return Optional.ofNullable(mailId);
    }

    public Optional<ReturnReason> getReason() {
        return Optional.ofNullable(reason);
    }

    public Optional<FoundBy> getFoundBy() {
        return Optional.ofNullable(foundBy);
    }

    public String getFrom() {
        return from;
    }

    public String getSubject() {
        return subject;
    }

    public Optional<String> getSaid() {
        return Optional.ofNullable(said);
    }

    /** Empty where nobody needs it any more. */
    public Optional<byte[]> getRaw() {
        return Optional.ofNullable(raw).map(byte[]::clone);
    }
}
