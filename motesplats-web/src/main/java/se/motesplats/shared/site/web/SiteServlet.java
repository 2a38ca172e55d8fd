package se.motesplats.shared.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.shared.Colour;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SitePalette;
import se.motesplats.shared.picture.service.PictureFile;
import se.motesplats.shared.site.service.SiteService;

/**
 * The site's own colours as a style sheet ({@code /site/0b5c8a.css}, or {@code
 * /site/preview-0b5c8a.css} for the page where they are chosen) and its logo ({@code
 * /site/logo-17}). Each address means one thing for ever, so browsers may keep it.
 */
@WebServlet("/site/*")
public class SiteServlet extends HttpServlet {

    private static final Pattern SHEET = Pattern.compile("/(preview-)?([0-9a-f]{6})\\.css");
    private static final Pattern LOGO = Pattern.compile("/logo-([0-9]{1,18})");

    @Inject private SiteService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Matcher sheet = SHEET.matcher(path);
        Matcher logo = LOGO.matcher(path);
        if (sheet.matches()) {
            SitePalette palette = SitePalette.of(Colour.of('#' + sheet.group(2)));
            send(
                    response,
                    "text/css;charset=UTF-8",
                    (sheet.group(1) == null
                                    ? SiteSheet.everywhere(palette)
                                    : SiteSheet.preview(palette))
                            .getBytes(StandardCharsets.UTF_8));
        } else if (logo.matches()) {
            sendLogo(Long.parseLong(logo.group(1)), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void sendLogo(long id, HttpServletResponse response) throws IOException {
        try {
            PictureFile picture = service.logo(id);
            send(response, picture.mediaType(), picture.content());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
