package se.motesplats.stand;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it arrived for one recipient.
 *
 * @param id counts up from 1 in the order of arrival
 * @param to the recipient of the envelope
 * @param from as written in the header
 * @param headers name and value, in order, decoded to text only as far as they came
 * @param text the plain part, empty if there is none
 * @param html the HTML part, empty if there is none
 */
public record Mail(
        long id,
        Instant at,
        String to,
        String from,
        String subject,
        List<Field> headers,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A header line. */
    public record Field(String name, String value) {}

    /** A part that is neither the text nor the HTML; a calendar part counts as one. */
    public static final class Attachment {
        private final String name;
        private final String type;
        private final byte[] content;

        private Attachment(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        public String name() {
            return name;
        }

        /** The full content type with its parameters, such as {@code method=REQUEST}. */
        public String type() {
            return type;
        }

        public byte[] content() {
            return content.clone();
        }

        /** The content read as UTF-8. */
        public String asText() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public int size() {
            return content.length;
        }
    }

    /** The first header line of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The first attachment whose type starts so, such as {@code text/calendar}. */
    public Optional<Attachment> attachment(String type) {
        return attachments.stream()
                .filter(a -> a.type().toLowerCase(Locale.ROOT).startsWith(type))
                .findFirst();
    }

    /** Roughly what it costs to keep. */
    int size() {
        return text.length() * 2
                + html.length() * 2
                + attachments.stream().mapToInt(Attachment::size).sum()
                + 2_000;
    }

    static Mail read(long id, Instant at, String to, MimeMessage message)
            throws MessagingException, IOException {
        Parts parts = new Parts();
        parts.collect(message);
        List<Field> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new Field(header.getName(), header.getValue()));
        }
        String from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
        String subject = message.getSubject() == null ? "" : message.getSubject();
        return new Mail(
                id,
                at,
                to,
                from,
                subject,
                List.copyOf(headers),
                parts.text == null ? "" : parts.text,
                parts.html == null ? "" : parts.html,
                List.copyOf(parts.attachments));
    }

    private static final class Parts {
        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        private void collect(Part part) throws MessagingException, IOException {
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (!attached && part.isMimeType("multipart/*")) {
                Multipart multipart = (Multipart) part.getContent();
                for (int i = 0; i < multipart.getCount(); i++) {
                    collect(multipart.getBodyPart(i));
                }
            } else if (!attached && text == null && part.isMimeType("text/plain")) {
                text = part.getContent().toString();
            } else if (!attached && html == null && part.isMimeType("text/html")) {
                html = part.getContent().toString();
            } else {
                String name = part.getFileName();
                attachments.add(
                        new Attachment(
                                name == null ? "part-" + (attachments.size() + 1) : name,
                                part.getContentType(),
                                part.getInputStream().readAllBytes()));
            }
        }
    }
}
