package se.motesplats.shared.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.shared.picture.web.PictureAnswer;
import se.motesplats.shared.site.service.SiteService;

/** The picture before the name of the installation: {@code /site/logo/17}. */
@WebServlet("/site/logo/*")
public class LogoServlet extends HttpServlet {

    @Inject private SiteService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PictureAnswer.send(request, response, service::logo);
    }
}
