package se.motesplats.outbox.service;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.Recipient;
import se.motesplats.outbox.template.service.MailParagraph;
import se.motesplats.shared.Language;

/**
 * What a mail says and to whom. What not every mail has is given by methods that answer with a
 * changed copy.
 */
public final class OutgoingMail {

    private final String dedupKey;
    private final String template;
    private final Map<String, Object> model;
    private final String toAddress;
    private final String toName;
    private final Language language;
    private final @Nullable Long personId;
    private @Nullable Long eventId;
    private @Nullable String replyTo;
    private @Nullable Calendar calendar;
    private @Nullable String pictureCode;
    private @Nullable String audience;
    private @Nullable String html;
    private @Nullable Long bundle;
    private @Nullable Following following;
    private @Nullable MailParagraph section;

    private OutgoingMail(
            String dedupKey,
            String template,
            Map<String, Object> model,
            String toAddress,
            String toName,
            Language language,
            @Nullable Long personId) {
        this.dedupKey = dedupKey;
        this.template = template;
        this.model = model;
        this.toAddress = toAddress;
        this.toName = toName;
        this.language = language;
        this.personId = personId;
    }

    private OutgoingMail(OutgoingMail other, Language language) {
        this(
                other.dedupKey,
                other.template,
                other.model,
                other.toAddress,
                other.toName,
                language,
                other.personId);
        eventId = other.eventId;
        replyTo = other.replyTo;
        calendar = other.calendar;
        pictureCode = other.pictureCode;
        audience = other.audience;
        html = other.html;
        bundle = other.bundle;
        following = other.following;
        section = other.section;
    }

    private OutgoingMail copy() {
        return new OutgoingMail(this, language);
    }

    /**
     * A calendar object with its method.
     *
     * @param method REQUEST, CANCEL or PUBLISH
     * @param iCalendar the whole object, with the same method inside
     */
    public record Calendar(String method, String iCalendar) {}

    /**
     * What a mail is about, where a newer one takes the place of one that still waits.
     *
     * @param topic names it, for this recipient
     * @param since what the recipient knew before the first of them, for who writes the next
     * @param patience how long it waits for the next
     */
    public record Following(String topic, @Nullable String since, Duration patience) {}

    /**
     * A mail to somebody the system knows, in that person's language.
     *
     * @param dedupKey names the cause and the recipient, such as {@code proposal-receipt:1234:56}:
     *     the same key is never sent twice
     * @param template name of the template files {@code mail/<template>_<language>.mustache}: first
     *     line the subject, an empty line, then plain text; a line that is only an address becomes
     *     a link, lines that start with "- " a list
     * @param model what the template's placeholders are filled with
     */
    public static OutgoingMail to(
            Recipient person, String dedupKey, String template, Map<String, Object> model) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                person.getEmail(),
                person.getName(),
                person.getLanguage(),
                person.getId());
    }

    /** As {@link #to(Recipient, String, String, Map)}, to an address that is nobody's account. */
    public static OutgoingMail toAddress(
            String address,
            String name,
            Language language,
            String dedupKey,
            String template,
            Map<String, Object> model) {
        return new OutgoingMail(dedupKey, template, model, address, name, language, null);
    }

    /** In another language than the recipient's, as there is no text in that. */
    public OutgoingMail in(Language other) {
        return new OutgoingMail(this, other);
    }

    /** With where answers go: the contact person of the event, as a rule. */
    public OutgoingMail aboutEvent(long event, String answersTo) {
        OutgoingMail mail = copy();
        mail.eventId = event;
        mail.replyTo = answersTo;
        return mail;
    }

    public OutgoingMail with(Calendar entry) {
        OutgoingMail mail = copy();
        mail.calendar = entry;
        return mail;
    }

    /** With a code as a picture that cameras read, inside the mail. */
    public OutgoingMail showing(String code) {
        OutgoingMail mail = copy();
        mail.pictureCode = code;
        return mail;
    }

    /** With the text key of what the recipient is among, for who previews the mail. */
    public OutgoingMail amongThe(String group) {
        OutgoingMail mail = copy();
        mail.audience = group;
        return mail;
    }

    /**
     * With checked HTML of its own, which says the same as the text, for what has headings and
     * links with words. It holds nothing secret.
     */
    public OutgoingMail withHtml(String checked) {
        OutgoingMail mail = copy();
        mail.html = checked;
        return mail;
    }

    /** With the files of a bundle that changes no more; null for none. */
    public OutgoingMail attaching(@Nullable Long files) {
        OutgoingMail mail = copy();
        mail.bundle = files;
        return mail;
    }

    /**
     * Waits a moment, and takes the place of one about the same that still waits; null for a mail
     * that stands by itself.
     */
    public OutgoingMail following(@Nullable Following what) {
        OutgoingMail mail = copy();
        mail.following = what;
        return mail;
    }

    /**
     * Waits to be gathered with others of this recipient into one mail; alone it goes as it is.
     *
     * @param words what it says there
     */
    public OutgoingMail gatheredAs(MailParagraph words) {
        if (calendar != null || pictureCode != null || html != null || bundle != null) {
            throw new IllegalStateException("only words can be gathered");
        }
        OutgoingMail mail = copy();
        mail.section = words;
        return mail;
    }

    public @Nullable Following following() {
        return following;
    }

    public @Nullable MailParagraph section() {
        return section;
    }

    public @Nullable Long bundle() {
        return bundle;
    }

    public String dedupKey() {
        return dedupKey;
    }

    public String template() {
        return template;
    }

    public Map<String, Object> model() {
        return model;
    }

    public String toAddress() {
        return toAddress;
    }

    public String toName() {
        return toName;
    }

    public Language language() {
        return language;
    }

    /** The recipient, when the system knows the person. */
    public @Nullable Long personId() {
        return personId;
    }

    /** The event that it is about. */
    public @Nullable Long eventId() {
        return eventId;
    }

    public @Nullable String replyTo() {
        return replyTo;
    }

    public @Nullable Calendar calendar() {
        return calendar;
    }

    public @Nullable String pictureCode() {
        return pictureCode;
    }

    public @Nullable String audience() {
        return audience;
    }

    public @Nullable String html() {
        return html;
    }

    /** Nothing of whom it goes to or what it says. */
    @Override
    public String toString() {
        return dedupKey;
    }
}
