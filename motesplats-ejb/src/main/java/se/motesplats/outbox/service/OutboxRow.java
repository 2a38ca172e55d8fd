package se.motesplats.outbox.service;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * A mail that a worker has claimed. What not every mail has is given by methods that answer with a
 * changed copy.
 */
final class OutboxRow {

    private final long id;
    private final int attempt;
    private final String dedupKey;
    private final String toAddress;
    private final String toName;
    private final Language language;
    private String subject;
    private String body;
    private @Nullable String html;
    private @Nullable String replyTo;
    private @Nullable String calendarMethod;
    private @Nullable String calendar;
    private @Nullable String pictureCode;
    private @Nullable Long bundle;
    private List<AttachmentContent> files = List.of();
    private int deferrals;

    OutboxRow(
            long id,
            int attempt,
            String dedupKey,
            String toAddress,
            String toName,
            String subject,
            String body,
            Language language) {
        this.id = id;
        this.attempt = attempt;
        this.dedupKey = dedupKey;
        this.toAddress = toAddress;
        this.toName = toName;
        this.subject = subject;
        this.body = body;
        this.language = language;
    }

    private OutboxRow(OutboxRow other) {
        this(
                other.id,
                other.attempt,
                other.dedupKey,
                other.toAddress,
                other.toName,
                other.subject,
                other.body,
                other.language);
        html = other.html;
        replyTo = other.replyTo;
        calendarMethod = other.calendarMethod;
        calendar = other.calendar;
        pictureCode = other.pictureCode;
        bundle = other.bundle;
        files = other.files;
        deferrals = other.deferrals;
    }

    /** Where answers go; null for nowhere in particular. */
    OutboxRow answeredTo(@Nullable String address) {
        OutboxRow row = new OutboxRow(this);
        row.replyTo = address;
        return row;
    }

    OutboxRow carrying(@Nullable String method, @Nullable String iCalendar) {
        OutboxRow row = new OutboxRow(this);
        row.calendarMethod = method;
        row.calendar = iCalendar;
        return row;
    }

    OutboxRow showing(@Nullable String code) {
        OutboxRow row = new OutboxRow(this);
        row.pictureCode = code;
        return row;
    }

    /** With the number of its bundle of files; null for none. */
    OutboxRow bundled(@Nullable Long files) {
        OutboxRow row = new OutboxRow(this);
        row.bundle = files;
        return row;
    }

    OutboxRow attaching(List<AttachmentContent> contents) {
        OutboxRow row = new OutboxRow(this);
        row.files = List.copyOf(contents);
        return row;
    }

    OutboxRow deferred(int times) {
        OutboxRow row = new OutboxRow(this);
        row.deferrals = times;
        return row;
    }

    OutboxRow formatted(@Nullable String checked) {
        OutboxRow row = new OutboxRow(this);
        row.html = checked;
        return row;
    }

    /** The same mail in other words, which also say where answers go. */
    OutboxRow reworded(UnaryOperator<String> words) {
        OutboxRow row = new OutboxRow(this);
        row.subject = words.apply(subject);
        row.body = words.apply(body);
        row.html = html == null ? null : words.apply(html);
        row.replyTo = replyTo == null ? null : words.apply(replyTo);
        row.calendar = calendar == null ? null : CalendarText.reworded(calendar, words);
        return row;
    }

    long id() {
        return id;
    }

    /** Which attempt this is, from 1; also tells whether the claim still holds. */
    int attempt() {
        return attempt;
    }

    String dedupKey() {
        return dedupKey;
    }

    String toAddress() {
        return toAddress;
    }

    String toName() {
        return toName;
    }

    @Nullable String replyTo() {
        return replyTo;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    @Nullable String calendarMethod() {
        return calendarMethod;
    }

    @Nullable String calendar() {
        return calendar;
    }

    Language language() {
        return language;
    }

    /** A code that is shown as a picture, too; null for none. */
    @Nullable String pictureCode() {
        return pictureCode;
    }

    @Nullable Long bundle() {
        return bundle;
    }

    /** What goes with it, once it was read. */
    List<AttachmentContent> files() {
        return files;
    }

    /** How often the relay has asked to wait before. */
    int deferrals() {
        return deferrals;
    }

    /** The text as HTML; null where it is made of the text. */
    @Nullable String html() {
        return html;
    }

    /** Nothing of whom it goes to or what it says. */
    @Override
    public String toString() {
        return "mail %d, attempt %d".formatted(id, attempt);
    }
}
