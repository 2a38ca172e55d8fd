package se.motesplats.event.page.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.event.page.service.SeriesPageService;
import se.motesplats.shared.picture.web.PictureAnswer;

/** The picture of a series: {@code /event/picture/17}. */
@WebServlet("/event/picture/*")
public class SeriesPictureServlet extends HttpServlet {

    @Inject private SeriesPageService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PictureAnswer.send(request, response, service::picture);
    }
}
