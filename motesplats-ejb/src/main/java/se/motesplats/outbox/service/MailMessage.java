package se.motesplats.outbox.service;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.pdf.service.QrCode;

/**
 * One mail as it goes over the wire: text and HTML, a calendar object with its method where there
 * is one, and headers that are built from checked values only.
 */
final class MailMessage extends SMTPMessage {

    static final String STOP = "/account/stop?token=";

    /** Letters of a name or subject; what the application writes is shorter. */
    private static final int LONGEST_HEADER = 500;

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * Builds the message.
     *
     * @throws MessagingException if an address or a header cannot be used
     */
    static MailMessage of(Session session, OutboxRow row, MailFrame frame, Instant date)
            throws MessagingException {
        MailMessage message = new MailMessage(session, messageId(row, frame));
        if (frame.back() != null) {
            message.setEnvelopeFrom(frame.back().of(row.id()));
        }
        message.setFrom(address(frame.from(), frame.name()));
        message.setRecipient(Message.RecipientType.TO, address(row.toAddress(), row.toName()));
        if (row.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(row.replyTo(), null)});
        }
        message.setSubject(oneLine(row.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(date));
        message.setHeader("Auto-Submitted", "auto-generated");
        // Exchange answers with its own kind of out-of-office mail unless it is told not to. "All"
        // would also hold back what says that a mail did not arrive (NDR).
        message.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
        message.setHeader("Content-Language", row.language().tag());
        Matcher stop = stopLink(frame.base()).matcher(row.body());
        if (stop.find()) {
            // Mail programs show a button for it and send to the address by themselves (RFC 8058).
            message.setHeader("List-Unsubscribe", '<' + stop.group() + '>');
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(row, frame));
        message.saveChanges();
        return message;
    }

    /** The address that the text of a mail ends with which is a choice; see MailChoices. */
    private static Pattern stopLink(URI base) {
        String start = base.toString().replaceAll("/+$", "") + STOP;
        return Pattern.compile("(?m)^" + Pattern.quote(start) + "[A-Za-z0-9_-]{20,}$");
    }

    /**
     * The same for every attempt at one row, so that a mail that arrives twice after a crash can be
     * recognised, and unlike that of any other row. Nobody else can make it, so that what comes
     * back with it is about this mail.
     */
    static String messageId(OutboxRow row, MailFrame frame) {
        ReturnAddress back = frame.back();
        return "<%d.%s@%s>"
                .formatted(
                        row.id(),
                        back == null ? digest(row.dedupKey()) : back.mark().of(row.id()),
                        frame.base().getHost());
    }

    /** Jakarta Mail would make a random one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart content(OutboxRow row, MailFrame frame) throws MessagingException {
        MimeMultipart alternatives =
                new MimeMultipart(
                        "alternative",
                        part("text/plain; charset=UTF-8", row.body()),
                        html(row, frame));
        MimeMultipart mixed = withCalendar(row, alternatives);
        if (row.files().isEmpty()) {
            return mixed;
        }
        MimeMultipart all =
                mixed == alternatives ? new MimeMultipart("mixed", body(alternatives)) : mixed;
        for (AttachmentContent file : row.files()) {
            all.addBodyPart(file(file));
        }
        return all;
    }

    private static MimeMultipart withCalendar(OutboxRow row, MimeMultipart alternatives)
            throws MessagingException {
        if (row.calendar() == null || row.calendarMethod() == null) {
            return alternatives;
        }
        // The alternative is what mail programs show as an invitation; the file is for those that
        // only know attachments.
        String method = row.calendarMethod().toUpperCase(Locale.ROOT);
        alternatives.addBodyPart(
                part("text/calendar; charset=UTF-8; method=" + method, row.calendar()));
        MimeBodyPart file = part("application/ics; name=invite.ics", row.calendar());
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", body(alternatives), file);
    }

    private static MimeBodyPart body(MimeMultipart alternatives) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        return body;
    }

    /** The name goes as RFC 2231 has it, and as old programs read it. */
    private static MimeBodyPart file(AttachmentContent attached) throws MessagingException {
        MimeBodyPart file = part(attached.kind().mediaType(), attached.bytes());
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName(attached.name());
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }

    /**
     * The HTML; with its picture inside the mail where there is one, so that nothing is fetched.
     */
    private static MimeBodyPart html(OutboxRow row, MailFrame frame) throws MessagingException {
        MimeBodyPart html = part("text/html; charset=UTF-8", HtmlBody.of(row, frame));
        if (row.pictureCode() == null) {
            return html;
        }
        MimeBodyPart picture = part("image/png", new QrCode(row.pictureCode()).png());
        picture.setContentID('<' + HtmlBody.PICTURE + '>');
        picture.setDisposition(Part.INLINE);
        picture.setFileName("kod.png");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, picture));
        return both;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        return part(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MimeBodyPart part(String type, byte[] bytes) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    /** An address with a name; a domain with å ä ö becomes its ASCII form. */
    private static InternetAddress address(String address, @Nullable String name)
            throws MessagingException {
        try {
            InternetAddress result =
                    new InternetAddress(
                            EmailAddress.of(address).ascii(),
                            name == null ? null : oneLine(name),
                            StandardCharsets.UTF_8.name());
            result.validate();
            return result;
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("not an address: " + oneLine(address), e);
        }
    }

    /** Nothing that comes from outside can start a header of its own, nor fill it without end. */
    private static String oneLine(String text) {
        int letters = Math.min(text.codePointCount(0, text.length()), LONGEST_HEADER);
        return MimeUtility.unfold(text.substring(0, text.offsetByCodePoints(0, letters)))
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
    }

    private static String digest(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
