package se.motesplats.signup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.signup.service.ParticipantExport;
import se.motesplats.signup.service.ParticipantFilter;
import se.motesplats.signup.service.ParticipantRow;
import se.motesplats.signup.service.ParticipantService;

/** The list of participants as a file, with the parameters of its page. */
@WebServlet({"/signup/participants.xlsx", "/signup/participants.csv"})
public class ParticipantsServlet extends SheetServlet {

    @Inject private ParticipantService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        long event = id(request, "event");
        Long unit = findId(request, "unit");
        ParticipantFilter filter =
                ParticipantSearch.filter(
                        event,
                        request.getParameter("q"),
                        // By the name that the REST interface has for it too: a unit that was not
                        // understood would look like a list of all.
                        unit == null ? findId(request, "organisation") : unit,
                        choice(request, "state", NominationStatus.class),
                        choice(request, "answer", ParticipantFilter.Answered.class),
                        choice(request, "choice", ParticipantFilter.Chosen.class),
                        request.getParameter("sort"));
        ParticipantExport export = service.export(filter, format);
        List<SheetWriter.Column> columns =
                new ArrayList<>(
                        List.of(
                                new SheetWriter.Column(texts.getString("seat.name"), 30),
                                new SheetWriter.Column(texts.getString("seat.email"), 36),
                                new SheetWriter.Column(texts.getString("seat.unit"), 30),
                                new SheetWriter.Column(
                                        texts.getString("signup.participants.state"), 18),
                                new SheetWriter.Column(
                                        texts.getString("signup.participants.since"), 18),
                                new SheetWriter.Column(
                                        texts.getString("signup.participants.answerBy"), 18),
                                new SheetWriter.Column(
                                        texts.getString("signup.participants.choices"), 12)));
        if (export.modes()) {
            columns.add(new SheetWriter.Column(texts.getString("seat.mode"), 12));
        }
        return new Sheet(
                texts.getString("signup.participants.title"),
                export.eventTitle(),
                columns,
                sheet -> write(event, export, sheet, texts));
    }

    private void write(long event, ParticipantExport export, SheetWriter sheet, Texts texts)
            throws IOException {
        List<Long> ids = export.nominationIds();
        for (int from = 0; from < ids.size(); from += ParticipantService.MOST_ROWS) {
            int to = Math.min(from + ParticipantService.MOST_ROWS, ids.size());
            for (ParticipantRow row : service.rows(event, ids.subList(from, to))) {
                List<@Nullable Object> cells = new ArrayList<>();
                Collections.addAll(
                        cells,
                        row.name() == null ? texts.getString("seat.protected") : row.name(),
                        row.email(),
                        row.purpose().isPool() ? texts.name(row.purpose()) : row.organisation(),
                        texts.name(row.status()),
                        row.since(),
                        row.answerBy(),
                        row.choices());
                if (export.modes()) {
                    cells.add(row.mode() == null ? null : texts.name(row.mode()));
                }
                sheet.row(cells.toArray());
            }
        }
    }
}
