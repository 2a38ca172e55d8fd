package se.motesplats.mailing.web;

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
import se.motesplats.mailing.service.MailingFileService;
import se.motesplats.outbox.service.MailService;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/**
 * A file that goes with mails, to keep: {@code ?file=ID} with {@code mailing=ID} for those who
 * write it, {@code mail=ID} for those who read the outbox, or {@code own=ID} for the recipient.
 */
@WebServlet("/mailing/file")
public class MailingFileServlet extends HttpServlet {

    @Inject private MailingFileService mailings;
    @Inject private MailService mails;
    @Inject private OwnMailService own;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AttachmentContent file;
        try {
            file = find(request);
        } catch (LoginRequired | AccessDenied refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = file.bytes();
        response.setContentType(file.kind().mediaType());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private AttachmentContent find(HttpServletRequest request) {
        long file = number(request.getParameter("file"));
        if (request.getParameter("mailing") != null) {
            return mailings.get(number(request.getParameter("mailing")), file);
        }
        return request.getParameter("own") == null
                ? mails.file(number(request.getParameter("mail")), file)
                : own.file(number(request.getParameter("own")), file);
    }

    private static long number(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }
}
