package se.motesplats.seat.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.motesplats.seat.service.NominationExport;
import se.motesplats.seat.service.NominationRow;
import se.motesplats.seat.service.NominationService;
import se.motesplats.shared.service.SheetFormat;
import se.motesplats.shared.service.SheetWriter;
import se.motesplats.shared.web.SheetServlet;
import se.motesplats.shared.web.Texts;

/** The people on the seats of a unit as a file: {@code ?event=ID&organisation=ID}. */
@WebServlet({"/seat/nominations.xlsx", "/seat/nominations.csv"})
public class NominationServlet extends SheetServlet {

    @Inject private NominationService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        NominationExport export =
                service.export(id(request, "event"), id(request, "organisation"), format);
        return new Sheet(
                texts.getString("seat.sheet.nominations"),
                export.unit() + ' ' + export.eventTitle(),
                List.of(
                        new SheetWriter.Column(texts.getString("seat.name"), 30),
                        new SheetWriter.Column(texts.getString("seat.email"), 36),
                        new SheetWriter.Column(texts.getString("seat.status"), 18),
                        new SheetWriter.Column(texts.getString("seat.since"), 18)),
                sheet -> {
                    for (NominationRow row : export.rows()) {
                        sheet.row(
                                row.name() == null ? texts.getString("seat.protected") : row.name(),
                                row.email(),
                                texts.name(row.status()),
                                row.since());
                    }
                });
    }
}
