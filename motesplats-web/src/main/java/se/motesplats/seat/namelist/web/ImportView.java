package se.motesplats.seat.namelist.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.namelist.service.ImportReport;
import se.motesplats.seat.namelist.service.ImportRow;
import se.motesplats.seat.namelist.service.ImportService;
import se.motesplats.seat.namelist.service.ImportVerdict;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.web.NamingPage;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * A list of people: sent or pasted, looked at line by line, and only then named, all at once. The
 * report lives in the session; nothing is stored before it is confirmed.
 */
@Named
@ViewScoped
public class ImportView extends NamingPage {

    @Inject private transient ImportService service;
    @Inject private transient Messages messages;
    @Inject private LanguageChoice languageChoice;
    @Inject private ImportLists lists;

    private final ListForm form = new ListForm();

    private final ReadList read = new ReadList();

    private @Nullable String list;

    /** Also the list that was read, if the address names one. */
    @Override
    public void load() {
        super.load();
        if (list != null) {
            read.show(lists.find(list, event(), organisation()).orElse(ReadList.NOTHING));
        }
    }

    /** Reads the file and shows what would happen with each line. */
    public String readFile() throws IOException {
        return shown(service.previewFile(event(), organisation(), form.content()));
    }

    /** Reads the lines and shows what would happen with each. */
    public String readText() {
        return shown(service.previewText(event(), organisation(), form.text()));
    }

    private String shown(ImportReport read) {
        return to("/seat/import.xhtml") + "&list=" + lists.keep(event(), organisation(), read);
    }

    /** Names everybody whose line is usable, in one step. */
    public String confirm() {
        NamingResult done =
                nominations()
                        .nominate(
                                new NamePeople(
                                        event(),
                                        organisation(),
                                        read.choices(),
                                        getReserves() > 0
                                                ? NamePeople.Overflow.RESERVE
                                                : NamePeople.Overflow.REFUSE,
                                        null,
                                        null));
        forget();
        messages.success("seat.nomination.doneWithReserves", done.seated(), done.reserves());
        return to("/seat/nomination.xhtml");
    }

    /** Forgets the list. */
    public String startOver() {
        forget();
        return to("/seat/import.xhtml");
    }

    private void forget() {
        if (list != null) {
            lists.remove(list);
        }
    }

    /** Whether the address names a list that is named already, or that made room for others. */
    public boolean isGone() {
        return list != null && !read.isRead();
    }

    /** What exactly is wrong with the address of a line; null if it is not that. */
    public @Nullable String problem(ImportRow row) {
        return row.verdict() == ImportVerdict.BROKEN_ADDRESS
                ? EmailAddress.fault(row.email())
                        .map(
                                f ->
                                        Texts.of(languageChoice.getLanguage())
                                                .format(f.key(), f.data().toArray()))
                        .orElse(null)
                : null;
    }

    /** Seats that are free now. */
    public int getFree() {
        var unit = getOverview().unit();
        return unit == null ? 0 : Math.toIntExact(unit.own().free());
    }

    /** Those who get a seat when the list is confirmed. */
    public int getSeated() {
        return Math.min(getFree(), read.getUsable().size());
    }

    /** Those for whom the seats do not suffice. */
    public int getReserves() {
        return read.getUsable().size() - getSeated();
    }

    public @Nullable String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list;
    }

    public ReadList getRead() {
        return read;
    }

    public ListForm getForm() {
        return form;
    }
}
