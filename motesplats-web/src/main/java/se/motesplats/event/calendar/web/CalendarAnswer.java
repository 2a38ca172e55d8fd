package se.motesplats.event.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Sends calendar files; to who comes again only what is new. */
public final class CalendarAnswer {

    private static final int HASH = 16;

    private CalendarAnswer() {}

    /** A file to be put into a calendar once. */
    public static void download(HttpServletResponse response, String text, String name)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
        send(response, text);
    }

    /**
     * A calendar that programs follow.
     *
     * @param tag another one for other content
     * @param caching what may be kept on the way, for {@code Cache-Control}
     */
    public static void follow(
            HttpServletRequest request,
            HttpServletResponse response,
            String text,
            String tag,
            String caching)
            throws IOException {
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", tag);
        if (isKnown(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Disposition", "inline; filename=\"motesplatser.ics\"");
        send(response, text);
    }

    /** Weak: on its way the content may be compressed. */
    public static String tag(String content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, HASH) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        return Optional.ofNullable(request.getHeader("If-None-Match")).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
