package se.motesplats.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.OrganisationDetails;
import se.motesplats.organisation.service.OrganisationImportService;
import se.motesplats.organisation.service.OrganisationSheetRow;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.sheet.service.SheetWriter;
import se.motesplats.shared.sheet.web.SheetServlet;
import se.motesplats.shared.text.web.Texts;

/** A file that shows how organisations are written, with those there are today. */
@WebServlet({"/organisation/template.xlsx", "/organisation/template.csv"})
public class OrganisationTemplateServlet extends SheetServlet {

    private static final int NAME_WIDTH = 36;
    private static final int WIDE = 24;
    private static final int NARROW = 12;

    @Inject private OrganisationImportService service;

    @Override
    protected Sheet sheet(HttpServletRequest request, SheetFormat format, Texts texts) {
        List<OrganisationSheetRow> rows = service.template();
        return new Sheet(
                texts.getString("organisation.list.title"),
                texts.getString("organisation.import.template.name"),
                List.of(
                        column("name", NAME_WIDTH, texts),
                        column("kind", WIDE, texts),
                        column("code", NARROW, texts),
                        column("parent", NAME_WIDTH, texts),
                        column("county", WIDE, texts),
                        column("emailSuffix", WIDE, texts),
                        column("population", NARROW, texts),
                        column("year", NARROW, texts),
                        column("source", WIDE, texts)),
                sheet -> write(rows, sheet, texts));
    }

    private static SheetWriter.Column column(String name, int width, Texts texts) {
        return new SheetWriter.Column(texts.getString("organisation." + name), width);
    }

    private static void write(List<OrganisationSheetRow> rows, SheetWriter sheet, Texts texts)
            throws IOException {
        for (OrganisationSheetRow row : rows) {
            OrganisationDetails.@Nullable Figure figure = row.figure();
            sheet.row(
                    row.name(),
                    texts.name(row.kind()),
                    row.code(),
                    row.parent(),
                    row.county(),
                    row.emailSuffix(),
                    figure == null ? null : figure.count(),
                    figure == null ? null : figure.year(),
                    figure == null ? null : figure.source());
        }
    }
}
