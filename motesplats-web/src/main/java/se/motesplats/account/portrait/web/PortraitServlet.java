package se.motesplats.account.portrait.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.account.portrait.service.PortraitService;
import se.motesplats.shared.picture.web.PictureAnswer;

/** The picture of a person: {@code /account/picture/17}. */
@WebServlet("/account/picture/*")
public class PortraitServlet extends HttpServlet {

    @Inject private PortraitService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PictureAnswer.sendPrivate(request, response, service::get);
    }
}
