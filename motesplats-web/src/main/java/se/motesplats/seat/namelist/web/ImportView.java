package se.motesplats.seat.namelist.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.namelist.service.ImportReport;
import se.motesplats.seat.namelist.service.ImportRow;
import se.motesplats.seat.namelist.service.ImportService;
import se.motesplats.seat.namelist.service.ImportVerdict;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NamingResult;
import se.motesplats.seat.naming.web.NamingPage;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/**
 * A list of people: sent or pasted, looked at line by line, and only then named, all at once. The
 * report lives in the session; nothing is stored before it is confirmed.
 */
@Named
@ViewScoped
public class ImportView extends NamingPage {

    private static final ImportReport NOTHING = new ImportReport(List.of(), null, null, List.of());

    @Inject private transient ImportService service;
    @Inject private transient Messages messages;
    @Inject private LanguageChoice languageChoice;
    @Inject private ImportLists lists;

    private transient @Nullable Part file;
    private @Nullable String pasted;
    private @Nullable String list;
    private ImportReport report = NOTHING;

    /** Hidden lines that were chosen to take part, by their place in the report. */
    private final Set<Integer> chosen = new TreeSet<>();

    /** Also the list that was read, if the address names one. */
    @Override
    public void load() {
        super.load();
        if (list != null) {
            report = lists.find(list, event(), organisation()).orElse(NOTHING);
        }
    }

    /** Reads the file and shows what would happen with each line. */
    public String readFile() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new InvalidInput("file", "{error.import.noFile}");
        }
        byte[] content;
        try (InputStream in = sent.getInputStream()) {
            content = in.readNBytes(TableReader.MAX_BYTES + 1);
        } finally {
            sent.delete();
        }
        file = null;
        return shown(service.previewFile(event(), organisation(), content));
    }

    /** Reads the lines and shows what would happen with each. */
    public String readText() {
        String text = pasted;
        return shown(service.previewText(event(), organisation(), text == null ? "" : text));
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
                                        getUsable().stream()
                                                .map(
                                                        r ->
                                                                NamePeople.Choice.of(
                                                                        new NamePeople.Newcomer(
                                                                                r.givenName(),
                                                                                r.familyName(),
                                                                                r.email())))
                                                .toList(),
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
        return list != null && !isRead();
    }

    /** Lines that take part when the list is confirmed. */
    public List<ImportRow> getUsable() {
        return lines(r -> r.verdict().isUsable(), true);
    }

    /** Lines that something is wrong with. */
    public List<ImportRow> getBroken() {
        return lines(r -> !r.verdict().isUsable(), true);
    }

    /** Lines that the file hides, and that nobody chose yet. */
    public List<ImportRow> getHidden() {
        return lines(r -> true, false);
    }

    private List<ImportRow> lines(Predicate<ImportRow> wanted, boolean takesPart) {
        return IntStream.range(0, report.rows().size())
                .filter(i -> takesPart == (!report.rows().get(i).hidden() || chosen.contains(i)))
                .mapToObj(report.rows()::get)
                .filter(wanted)
                .toList();
    }

    /** Lets a hidden line take part as if it had been seen. */
    public String choose(ImportRow row) {
        chosen.add(report.rows().indexOf(row));
        return "";
    }

    /** Lets all hidden lines take part. */
    public String chooseAll() {
        IntStream.range(0, report.rows().size()).forEach(chosen::add);
        return "";
    }

    public ImportReport getReport() {
        return report;
    }

    /** Sheets that were not read, by name. */
    public String getUnread() {
        return String.join(", ", report.unread());
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

    public boolean isRead() {
        return !report.rows().isEmpty();
    }

    /** Seats that are free now. */
    public int getFree() {
        var unit = getOverview().unit();
        return unit == null ? 0 : Math.toIntExact(unit.own().free());
    }

    /** Those who get a seat when the list is confirmed. */
    public int getSeated() {
        return Math.min(getFree(), getUsable().size());
    }

    /** Those for whom the seats do not suffice. */
    public int getReserves() {
        return getUsable().size() - getSeated();
    }

    public int getMostKilobytes() {
        return TableReader.MAX_BYTES / 1024;
    }

    public int getMostRows() {
        return NamePeople.MOST;
    }

    public @Nullable String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String pasted) {
        this.pasted = pasted;
    }
}
