package se.motesplats.shared.site.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.shared.Colour;
import se.motesplats.shared.SitePalette;
import se.motesplats.shared.picture.web.PictureAnswer;

/**
 * The site's own colours as a style sheet ({@code /site/colour/0b5c8a.css}), or for the page where
 * they are chosen ({@code preview-0b5c8a.css}). Each address means one thing for ever.
 */
@WebServlet("/site/colour/*")
public class SiteServlet extends HttpServlet {

    private static final Pattern SHEET = Pattern.compile("/(preview-)?([0-9a-f]{6})\\.css");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher sheet = SHEET.matcher(String.valueOf(request.getPathInfo()));
        if (!sheet.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SitePalette palette = SitePalette.of(Colour.of('#' + sheet.group(2)));
        String css =
                sheet.group(1) == null ? SiteSheet.everywhere(palette) : SiteSheet.preview(palette);
        PictureAnswer.send(
                response, "text/css;charset=UTF-8", css.getBytes(StandardCharsets.UTF_8));
    }
}
