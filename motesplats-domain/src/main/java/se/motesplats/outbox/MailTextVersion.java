package se.motesplats.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** What a text of a mail said at a time. It never changes. */
@Entity
@Table(name = "mail_text_version")
public class MailTextVersion extends BaseEntity {

    @Column(name = "mail_text_id")
    private long textId;

    private int number;

    private @Nullable String subject;

    private @Nullable String body;

    @Column(name = "default_subject")
    private String defaultSubject = "";

    @Column(name = "default_body")
    private String defaultBody = "";

    @Column(name = "saved_at")
    private Instant savedAt = Instant.EPOCH;

    @Column(name = "saved_by")
    private long savedBy;

    protected MailTextVersion() {}

    MailTextVersion(MailText text) {
        textId = text.getId();
        number = text.getNumber();
        subject = text.getWording().map(MailWording::subject).orElse(null);
        body = text.getWording().map(MailWording::body).orElse(null);
        defaultSubject = text.getDefaultThen().subject();
        defaultBody = text.getDefaultThen().body();
        savedAt = text.getSavedAt();
        savedBy = text.getSavedBy();
    }

    public int getNumber() {
        return number;
    }

    /** Empty where the text of the application was taken again. */
    public Optional<MailWording> getWording() {
        return subject == null || body == null
                ? Optional.empty()
                : Optional.of(new MailWording(subject, body));
    }

    /** What the mails said then: the own text, or what the application came with. */
    public MailWording inUse() {
        return getWording().orElseGet(() -> new MailWording(defaultSubject, defaultBody));
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public long getSavedBy() {
        return savedBy;
    }
}
