package se.motesplats.shared.picture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.picture.service.PictureFile;

/** Answers with a picture; each address means one for ever, so browsers may keep it. */
public final class PictureAnswer {

    private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,18})");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PictureAnswer() {}

    /**
     * Sends the picture of this number at the end of the address; 404 where nobody may see one.
     *
     * @param find from its number
     */
    public static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            LongFunction<PictureFile> find)
            throws IOException {
        send(request, response, find, FOR_EVER);
    }

    /**
     * The same for what only some may see, and may not see for ever: kept for a day, and by the
     * browser alone.
     *
     * @param find from its number
     */
    public static void sendPrivate(
            HttpServletRequest request,
            HttpServletResponse response,
            LongFunction<PictureFile> find)
            throws IOException {
        send(request, response, find, "private, max-age=86400");
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            LongFunction<PictureFile> find,
            String caching)
            throws IOException {
        Matcher number = NUMBER.matcher(String.valueOf(request.getPathInfo()));
        if (!number.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            PictureFile picture = find.apply(Long.parseLong(number.group(1)));
            send(response, picture.mediaType(), picture.content(), caching);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Sends what never changes. */
    public static void send(HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        send(response, type, bytes, FOR_EVER);
    }

    private static void send(
            HttpServletResponse response, String type, byte[] bytes, String caching)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", caching);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
