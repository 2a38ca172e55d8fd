package se.motesplats.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.OrganisationImportService;
import se.motesplats.organisation.service.OrganisationReport;
import se.motesplats.organisation.service.OrganisationRow;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * Organisations from a file: sent, looked at row by row, and only then added, all at once. The
 * report lives in the session; nothing is stored before it is confirmed.
 */
@Named
@ViewScoped
public class OrganisationImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/organisation/import.xhtml?faces-redirect=true";

    @Inject private transient OrganisationImportService service;
    @Inject private transient Messages messages;
    @Inject private LanguageChoice languageChoice;
    @Inject private OrganisationLists lists;

    private final OrganisationUpload upload = new OrganisationUpload();

    private @Nullable String list;
    private boolean setup;
    private boolean rooted;
    private @Nullable OrganisationReport report;

    /** Shows the file that was read, if the address names one. */
    public void load() {
        rooted = service.mayAddRoots();
        report = list == null ? null : lists.find(list).orElse(null);
    }

    /** Reads the file and shows what would happen with each row. */
    public String read() throws IOException {
        return self() + "&list=" + lists.keep(service.preview(upload.content()));
    }

    /** Adds all that can be added, without the rows that are shown as refused. */
    public String confirm() {
        OrganisationReport seen = report;
        if (seen == null) {
            return self();
        }
        OrganisationImportService.Imported done = service.add(seen.command());
        forget();
        messages.success("organisation.import.done", done.added(), done.figures());
        return setup
                ? "/overview/setup.xhtml?faces-redirect=true"
                : "/organisation/list.xhtml?faces-redirect=true";
    }

    /** Forgets the file. */
    public String startOver() {
        forget();
        return self();
    }

    private void forget() {
        if (list != null) {
            lists.remove(list);
        }
    }

    private String self() {
        return setup ? SELF + "&setup=true" : SELF;
    }

    /** Whether the address names a file that is read in already, or that made room for others. */
    public boolean isGone() {
        return list != null && report == null;
    }

    /** What the verdict on a row is about, in a sentence; empty for nothing more to say. */
    public String about(OrganisationRow row) {
        return row.about().isEmpty()
                ? ""
                : Texts.of(languageChoice.getLanguage())
                        .format("organisation.import.about." + row.verdict(), row.about());
    }

    /** Whether the caller may add to the top of the tree. */
    public boolean isRooted() {
        return rooted;
    }

    public @Nullable OrganisationReport getReport() {
        return report;
    }

    public OrganisationUpload getUpload() {
        return upload;
    }

    public @Nullable String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list;
    }

    public boolean isSetup() {
        return setup;
    }

    public void setSetup(boolean setup) {
        this.setup = setup;
    }
}
