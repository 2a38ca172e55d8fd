package se.motesplats.incoming.service;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A message as far as it can be read. Whoever sent it may have sent anything: what is broken,
 * nested without end or larger than needed is left out, and nothing is thrown.
 */
public final class IncomingMessage {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    private static final int MOST_OCTETS = 128 * 1024;
    private static final int LONGEST_LINE = 300;

    /**
     * A part that is no multipart.
     *
     * @param type in small letters, such as {@code text/plain}
     * @param text decoded; of a message in the message, its source
     */
    public record Leaf(String type, String text) {

        /** Whether it is what was returned, and not what is said of it. */
        boolean isReturned() {
            return type.equals("message/rfc822")
                    || type.equals("message/global")
                    || type.equals("text/rfc822-headers")
                    || type.equals("message/global-headers");
        }
    }

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private String type = "text/plain";
    private boolean broken;

    private IncomingMessage() {}

    /** Reads what can be read. */
    public static IncomingMessage of(byte[] source) {
        IncomingMessage read = new IncomingMessage();
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            for (Header header : Collections.list(message.getAllHeaders())) {
                read.fields.add(
                        new Field(
                                header.getName().toLowerCase(Locale.ROOT),
                                header.getValue() == null ? "" : header.getValue()));
            }
            read.type = type(message);
            read.walk(message, 0);
        } catch (MessagingException | RuntimeException notReadable) {
            read.broken = true;
        }
        if (read.leaves.isEmpty()) {
            read.leaves.add(
                    new Leaf(
                            "text/plain",
                            new String(
                                    source,
                                    0,
                                    Math.min(source.length, MOST_OCTETS),
                                    StandardCharsets.ISO_8859_1)));
        }
        return read;
    }

    private void walk(Part part, int depth) {
        if (depth > DEEPEST || leaves.size() >= MOST_PARTS) {
            broken = true;
            return;
        }
        String partType = type(part);
        try {
            if (partType.startsWith("multipart/")) {
                MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
                for (int i = 0; i < parts.getCount() && i < MOST_PARTS; i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    walk(inner, depth + 1);
                }
            } else {
                leaves.add(new Leaf(partType, text(part)));
            }
        } catch (MessagingException | IOException | RuntimeException notReadable) {
            broken = true;
        }
    }

    private static String type(Part part) {
        try {
            String[] said = part.getHeader("Content-Type");
            return said == null
                    ? "text/plain"
                    : new ContentType(said[0]).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return "text/plain";
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_OCTETS), charset(part));
        } catch (IOException wrongEncoding) {
            // What cannot be decoded may still be read as it is.
            if (part instanceof jakarta.mail.internet.MimeBodyPart raw) {
                return new String(
                        raw.getRawInputStream().readNBytes(MOST_OCTETS),
                        StandardCharsets.ISO_8859_1);
            }
            throw wrongEncoding;
        }
    }

    private static Charset charset(Part part) {
        try {
            String[] said = part.getHeader("Content-Type");
            String name = said == null ? null : new ContentType(said[0]).getParameter("charset");
            return name == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** The first header of this name, decoded, on one line; empty if there is none. */
    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    /** All headers of this name. */
    public List<String> headers(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name.toLowerCase(Locale.ROOT)))
                .map(field -> line(decoded(field.value)))
                .toList();
    }

    /** All headers as they stand there. */
    String allHeaders() {
        return fields.stream()
                .map(field -> field.name + ": " + field.value)
                .collect(Collectors.joining("\n"));
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException | RuntimeException notDecodable) {
            return value;
        }
    }

    /** On one line and not longer than can be shown; nothing that the database cannot hold. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    /** The parts, in their order. */
    public List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** The parts of a type. */
    public List<Leaf> leaves(String wanted) {
        return leaves.stream().filter(leaf -> leaf.type.equals(wanted)).toList();
    }

    /** The type of the whole. */
    public String type() {
        return type;
    }

    /** Whether parts of it could not be read. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether a machine wrote it: nobody answers such messages (RFC 3834, 2). */
    public boolean isAutomatic() {
        String submitted = header("Auto-Submitted").toLowerCase(Locale.ROOT);
        String precedence = header("Precedence").toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || precedence.matches("bulk|junk|list|auto_reply")
                || !headers("X-Autoreply").isEmpty()
                || !headers("X-Autorespond").isEmpty()
                || !headers("X-Auto-Response").isEmpty()
                || !headers("List-Id").isEmpty()
                || headers("Return-Path").stream().anyMatch(path -> path.strip().equals("<>"));
    }
}
