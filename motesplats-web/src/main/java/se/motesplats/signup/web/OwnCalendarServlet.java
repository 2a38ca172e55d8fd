package se.motesplats.signup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.motesplats.shared.NotFound;
import se.motesplats.signup.service.OwnCalendarService;

/** The calendar of whoever has made the link: {@code ?key=SECRET}. */
@WebServlet("/signup/mine.ics")
public class OwnCalendarServlet extends HttpServlet {

    @Inject private OwnCalendarService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String key = request.getParameter("key");
        byte[] file;
        try {
            file = service.read(key == null ? "" : key).getBytes(StandardCharsets.UTF_8);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=utf-8");
        response.setHeader("Content-Disposition", "inline; filename=\"mina-motesplatser.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
