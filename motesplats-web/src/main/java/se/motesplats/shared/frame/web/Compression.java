package se.motesplats.shared.frame.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Holds a page until it is whole, so that what fails while it is drawn can still become an error
 * page, and sends it at once. Sends pages and their files compressed, except where the length of a
 * compressed answer could tell a secret (BREACH): what somebody who is logged in sees is compressed
 * only if our own pages or the person asked for it, never when another site did. So nobody else
 * chooses what stands beside a secret in a compressed answer.
 */
public class Compression extends HttpFilter {

    /** Less than this fits into one packet as it is. */
    private static final int WORTH_IT = 1_200;

    private static final Set<String> TEXTS =
            Set.of(
                    "text/html",
                    "text/xml",
                    "text/css",
                    "text/calendar",
                    "text/javascript",
                    "application/javascript",
                    "application/json",
                    "image/svg+xml");

    @Inject private Settings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean compress = accepted != null && accepted.contains("gzip") && isSafe(request);
        if (!compress && isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        byte[] body = captured.body();
        if (body.length == 0) {
            return;
        }
        if (compress && body.length >= WORTH_IT && isText(response.getContentType())) {
            response.setHeader("Content-Encoding", "gzip");
            response.addHeader("Vary", "Accept-Encoding");
            body = compressed(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    /** Whether nothing secret is in the answer, or nobody but us and the person chose what is. */
    private boolean isSafe(HttpServletRequest request) {
        if (isFile(request)) {
            return true;
        }
        if (request.getSession(false) == null && request.getUserPrincipal() == null) {
            return request.getHeader("Authorization") == null;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        // Browsers that do not say it, and all of them without TLS.
        String from = request.getHeader("Referer");
        return from != null && from.startsWith(settings.text(Setting.BASE_URL) + '/');
    }

    private static boolean isText(@Nullable String type) {
        return type != null && TEXTS.contains(type.split(";", 2)[0].strip());
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream gzip = new Fast(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    /** A sixth of the time of the usual level for a few per cent more bytes. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
