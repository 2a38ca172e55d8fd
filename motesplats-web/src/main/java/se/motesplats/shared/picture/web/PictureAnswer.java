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
        Matcher number = NUMBER.matcher(String.valueOf(request.getPathInfo()));
        if (!number.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            PictureFile picture = find.apply(Long.parseLong(number.group(1)));
            send(response, picture.mediaType(), picture.content());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Sends what never changes. */
    public static void send(HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
