package se.motesplats.seat.naming.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NominationExport;
import se.motesplats.seat.naming.service.NominationRow;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** The people on the seats of a unit as a file: {@code ?event=ID&organisation=ID}. */
@WebServlet({"/seat/nominations.xlsx", "/seat/nominations.csv"})
public class NominationServlet extends SheetServlet {

    @Inject private NominationService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        NominationExport export =
                service.export(id(request, "event"), id(request, "organisation"), format);
        List<SheetWriter.Column> columns =
                new ArrayList<>(
                        List.of(
                                new SheetWriter.Column(texts.getString("seat.name"), 30),
                                new SheetWriter.Column(texts.getString("seat.email"), 36),
                                new SheetWriter.Column(texts.getString("seat.status"), 18),
                                new SheetWriter.Column(texts.getString("seat.since"), 18)));
        if (export.modes()) {
            columns.add(new SheetWriter.Column(texts.getString("seat.mode"), 12));
        }
        return new Sheet(
                texts.getString("seat.sheet.nominations"),
                export.unit() + ' ' + export.eventTitle(),
                columns,
                sheet -> {
                    for (NominationRow row : export.rows()) {
                        sheet.row(cells(row, export.modes(), texts).toArray());
                    }
                });
    }

    private static List<@Nullable Object> cells(NominationRow row, boolean modes, Texts texts) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(
                cells,
                row.name() == null ? texts.getString("seat.protected") : row.name(),
                row.email(),
                texts.name(row.status()),
                row.since());
        if (modes) {
            cells.add(row.mode() == null ? null : texts.name(row.mode()));
        }
        return cells;
    }
}
