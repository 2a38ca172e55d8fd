package se.motesplats.seat.round.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.round.service.ProtocolService;
import se.motesplats.seat.round.service.RoundProtocol;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * The protocol of a distribution as a file: {@code ?event=ID}, and {@code &round=NUMBER} for
 * another than the one that the seats come from.
 */
@WebServlet("/seat/protocol.pdf")
public class ProtocolServlet extends HttpServlet {

    @Inject private ProtocolService protocols;
    @Inject private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RoundProtocol protocol;
        try {
            protocol =
                    protocols.protocol(
                            number(request.getParameter("event")),
                            round(request.getParameter("round")));
        } catch (LoginRequired | AccessDenied refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Language language = caller.language();
        byte[] file = new ProtocolText(protocol, Texts.of(language), language).pdf().render();
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"platsfordelning-"
                        + protocol.eventId()
                        + "-"
                        + protocol.round().number()
                        + ".pdf\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static @Nullable Integer round(@Nullable String typed) {
        return typed == null ? null : (int) Math.min(Integer.MAX_VALUE, number(typed));
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
