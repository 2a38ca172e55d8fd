package se.motesplats.account.own.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.service.Workbook;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What is stored about the caller as a workbook, a sheet for each kind, also of what is nothing.
 */
@WebServlet("/account/data.xlsx")
public class OwnDataSheetServlet extends HttpServlet {

    private static final int WIDTH = 28;

    @Inject private OwnDataService service;
    @Inject private Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            OwnWords words = new OwnWords(caller.language());
            Workbook.write(service.get().stream().map(data -> sheet(data, words)).toList(), file);
        } catch (LoginRequired nobody) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(SheetFormat.XLSX.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"motesplats.xlsx\"");
        response.setContentLength(file.size());
        file.writeTo(response.getOutputStream());
    }

    private static Workbook.Sheet sheet(OwnData data, OwnWords words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        data.rows().forEach(row -> rows.add(cells(row, words)));
        return new Workbook.Sheet(
                words.title(data),
                words.columns(data).stream()
                        .map(heading -> new SheetWriter.Column(heading, WIDTH))
                        .toList(),
                rows);
    }

    private static List<@Nullable Object> cells(List<Object> row, OwnWords words) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : row) {
            cells.add(value.equals("") ? null : isCell(value) ? value : (Object) words.say(value));
        }
        return cells;
    }

    /** Days, moments and numbers stay what they are, so that one can sort and count. */
    private static boolean isCell(Object value) {
        return value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Integer
                || value instanceof Long;
    }
}
