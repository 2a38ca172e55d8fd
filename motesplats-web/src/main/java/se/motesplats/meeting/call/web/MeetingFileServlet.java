package se.motesplats.meeting.call.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.meeting.call.service.MeetingCallService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Files of a meeting, to keep: {@code /meeting/file?item=ID&file=ID} a document of a point, {@code
 * /meeting/call.pdf?meeting=ID} the call.
 */
@WebServlet({"/meeting/file", "/meeting/call.pdf"})
public class MeetingFileServlet extends HttpServlet {

    @Inject private AgendaService agenda;
    @Inject private MeetingCallService calls;
    @Inject private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (request.getServletPath().endsWith(".pdf")) {
                byte[] pdf =
                        CallPrint.of(
                                calls.get(number(request.getParameter("meeting"))),
                                caller.language());
                send(response, pdf, "application/pdf", "kallelse.pdf");
            } else {
                AttachmentContent file =
                        agenda.file(
                                number(request.getParameter("item")),
                                number(request.getParameter("file")));
                send(response, file.bytes(), file.kind().mediaType(), file.name());
            }
        } catch (NotFound | LoginRequired | AccessDenied none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(
            HttpServletResponse response, byte[] bytes, String mediaType, String name)
            throws IOException {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
