package se.motesplats.outbox.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.Recipient;
import se.motesplats.shared.Language;

/**
 * What a mail says and to whom.
 *
 * @param dedupKey names the cause and the recipient, such as {@code proposal-receipt:1234:56}: the
 *     same key is never sent twice
 * @param template name of the template files {@code mail/<template>_<language>.mustache}: first
 *     line the subject, an empty line, then plain text; a line that is only an address becomes a
 *     link, lines that start with "- " a list
 * @param model what the template's placeholders are filled with
 * @param personId the recipient, when the system knows the person
 * @param eventId the event that it is about
 * @param replyTo where answers go; the contact person of the event, as a rule
 * @param calendar a calendar object for the recipient
 * @param pictureCode a code that is shown as a picture, too; null for none
 * @param audience text key of what the recipient is among, for who previews the mail; null for none
 * @param html the text as checked HTML, for what has headings and links with words; null where it
 *     is made of the text. It holds nothing secret
 */
public record OutgoingMail(
        String dedupKey,
        String template,
        Map<String, Object> model,
        String toAddress,
        String toName,
        Language language,
        @Nullable Long personId,
        @Nullable Long eventId,
        @Nullable String replyTo,
        @Nullable Calendar calendar,
        @Nullable String pictureCode,
        @Nullable String audience,
        @Nullable String html) {

    /** Without a picture. */
    public OutgoingMail(
            String dedupKey,
            String template,
            Map<String, Object> model,
            String toAddress,
            String toName,
            Language language,
            @Nullable Long personId,
            @Nullable Long eventId,
            @Nullable String replyTo,
            @Nullable Calendar calendar) {
        this(
                dedupKey, template, model, toAddress, toName, language, personId, eventId, replyTo,
                calendar, null, null, null);
    }

    /** With a code as a picture that cameras read, inside the mail. */
    public OutgoingMail showing(String code) {
        return new OutgoingMail(
                dedupKey, template, model, toAddress, toName, language, personId, eventId, replyTo,
                calendar, code, audience, html);
    }

    /**
     * A calendar object with its method.
     *
     * @param method REQUEST, CANCEL or PUBLISH
     * @param iCalendar the whole object, with the same method inside
     */
    public record Calendar(String method, String iCalendar) {}

    /** A mail to somebody the system knows, in that person's language. */
    public static OutgoingMail to(
            Recipient person, String dedupKey, String template, Map<String, Object> model) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                person.getEmail(),
                person.getName(),
                person.getLanguage(),
                person.getId(),
                null,
                null,
                null);
    }

    public OutgoingMail aboutEvent(long event, String answersTo) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                toAddress,
                toName,
                language,
                personId,
                event,
                answersTo,
                calendar,
                pictureCode,
                audience,
                html);
    }

    public OutgoingMail with(Calendar entry) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                toAddress,
                toName,
                language,
                personId,
                eventId,
                replyTo,
                entry,
                pictureCode,
                audience,
                html);
    }

    public OutgoingMail amongThe(String group) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                toAddress,
                toName,
                language,
                personId,
                eventId,
                replyTo,
                calendar,
                pictureCode,
                group,
                html);
    }

    /** With HTML of its own, which says the same as the text. */
    public OutgoingMail withHtml(String checked) {
        return new OutgoingMail(
                dedupKey,
                template,
                model,
                toAddress,
                toName,
                language,
                personId,
                eventId,
                replyTo,
                calendar,
                pictureCode,
                audience,
                checked);
    }
}
