package se.motesplats.shared.sheet.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Answers with a list as a file for spreadsheets. Its addresses end with {@code .xlsx} and {@code
 * .csv}; the file is called after the list, the event and today.
 */
public abstract class SheetServlet extends HttpServlet {

    private static final int MAX_NAME = 60;

    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * What is sent.
     *
     * @param name of the list
     * @param about the event's title
     * @param rows writes them, a part at a time
     */
    public record Sheet(String name, String about, List<SheetWriter.Column> columns, Rows rows) {
        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /** Writes the rows of a sheet. */
    public interface Rows {
        void write(SheetWriter sheet) throws IOException;
    }

    /** Asks the service; what it refuses becomes the answer's status. */
    protected abstract Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SheetFormat format =
                Arrays.stream(SheetFormat.values())
                        .filter(f -> request.getServletPath().endsWith(f.extension()))
                        .findFirst()
                        .orElseThrow();
        Sheet sheet;
        // Whole before anything is sent: a list that broke off would look like a shorter one.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            sheet = sheet(request, format, Texts.of(caller.language()));
            try (SheetWriter out = SheetWriter.open(format, sheet.name(), sheet.columns(), file)) {
                sheet.rows().write(out);
            }
        } catch (NotFound | LoginRequired none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (BusinessException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + fileName(sheet.name())
                        + '-'
                        + fileName(sheet.about())
                        + '-'
                        + SwedishTime.dayOf(clock.instant())
                        + format.extension()
                        + '"');
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }

    /** In letters that every system takes: {@code aldredag-2022}. */
    static String fileName(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), MAX_NAME)).replaceAll("^-|-$", "");
    }

    /** An id that is needed. */
    protected static long id(HttpServletRequest request, String name) {
        Long id = findId(request, name);
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    /** An id; null if it is not given. */
    protected static @Nullable Long findId(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.valueOf(typed);
    }

    /** One of some constants; null if it is not given. */
    protected static <E extends Enum<E>> @Nullable E choice(
            HttpServletRequest request, String name, Class<E> type) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
