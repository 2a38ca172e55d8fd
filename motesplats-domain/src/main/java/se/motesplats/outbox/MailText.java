package se.motesplats.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Language;

/**
 * What the mails of a template say in a language instead of what the application comes with: all of
 * them, or those about the events of a series.
 */
@Entity
@Table(name = "mail_text")
public class MailText extends BaseEntity {

    private String template = "";

    @Enumerated(EnumType.STRING)
    private Language language = Language.SV;

    @Column(name = "series_id")
    private @Nullable Long seriesId;

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

    protected MailText() {}

    /** Without a text yet. */
    public MailText(String template, Language language, @Nullable Long seriesId) {
        this.template = template;
        this.language = language;
        this.seriesId = seriesId;
    }

    /**
     * Says something else from now on; what it said before stays among its versions.
     *
     * @param own null for what the application comes with
     * @param comesWith what the application comes with now
     */
    public void write(@Nullable MailWording own, MailWording comesWith, long by, Instant at) {
        number++;
        subject = own == null ? null : own.subject();
        body = own == null ? null : own.body();
        defaultSubject = comesWith.subject();
        defaultBody = comesWith.body();
        savedBy = by;
        savedAt = at;
    }

    /** What it says now, to be kept. */
    public MailTextVersion toVersion() {
        return new MailTextVersion(this);
    }

    public String getTemplate() {
        return template;
    }

    public Language getLanguage() {
        return language;
    }

    public Optional<Long> getSeriesId() {
        return Optional.ofNullable(seriesId);
    }

    /** Of the newest version; 0 while there is none. */
    public int getNumber() {
        return number;
    }

    /** Empty where the text of the application is used. */
    public Optional<MailWording> getWording() {
        return subject == null || body == null
                ? Optional.empty()
                : Optional.of(new MailWording(subject, body));
    }

    /** What the application came with when this was saved. */
    public MailWording getDefaultThen() {
        return new MailWording(defaultSubject, defaultBody);
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public long getSavedBy() {
        return savedBy;
    }
}
