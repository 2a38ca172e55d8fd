package se.motesplats.signup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.signup.service.NeedCounts;
import se.motesplats.signup.service.NeedService;
import se.motesplats.signup.service.SignupService;

/** Needs of diet and access in numbers, as a file for the kitchen: {@code ?event=ID}. */
@WebServlet({"/signup/needs.xlsx", "/signup/needs.csv"})
public class NeedsServlet extends SheetServlet {

    @Inject private NeedService needs;
    @Inject private SignupService signups;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        long event = id(request, "event");
        String title = signups.board(event).eventTitle();
        NeedCounts counts = needs.count(event);
        return new Sheet(
                texts.getString("signup.sheet.needs"),
                title,
                List.of(
                        new SheetWriter.Column(texts.getString("signup.sheet.kind"), 24),
                        new SheetWriter.Column(texts.getString("signup.counts.need"), 48),
                        new SheetWriter.Column(texts.getString("signup.counts.people"), 10)),
                sheet -> write(counts, sheet, texts));
    }

    private static void write(NeedCounts counts, SheetWriter sheet, Texts texts)
            throws IOException {
        for (NeedCounts.Diet diet : counts.diets()) {
            sheet.row(
                    texts.getString("signup.counts.diet"),
                    diet.needs().stream().map(texts::name).collect(Collectors.joining(", ")),
                    diet.people());
        }
        for (NeedCounts.Access access : counts.access()) {
            sheet.row(
                    texts.getString("signup.counts.access"),
                    texts.name(access.need()),
                    access.people());
        }
        lines("signup.counts.dietTexts", counts.dietTexts(), sheet, texts);
        lines("signup.counts.accessTexts", counts.accessTexts(), sheet, texts);
    }

    private static void lines(String kind, NeedCounts.Texts told, SheetWriter sheet, Texts texts)
            throws IOException {
        for (NeedCounts.Line line : told.lines()) {
            sheet.row(texts.getString(kind), line.text(), line.people());
        }
        if (told.others() > 0) {
            sheet.row(texts.getString(kind), texts.getString("signup.sheet.others"), told.others());
        }
    }
}
