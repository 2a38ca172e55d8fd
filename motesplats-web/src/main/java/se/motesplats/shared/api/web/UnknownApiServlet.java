package se.motesplats.shared.api.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** Below {@code /api} everything speaks problem documents, also what is in no version. */
@WebServlet("/api/*")
public class UnknownApiServlet extends HttpServlet {

    @Inject private transient Caller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiErrors.write(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                Texts.of(caller.language()).format("api.problem.404"),
                request.getRequestURI());
    }
}
