package se.motesplats.seat.namelist.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.motesplats.seat.namelist.service.ImportReport;
import se.motesplats.seat.namelist.service.ImportRow;
import se.motesplats.seat.naming.service.NamePeople;

/** A list that was read, and those of its hidden lines that take part all the same. */
public class ReadList implements Serializable {

    static final ImportReport NOTHING = new ImportReport(List.of(), null, null, List.of());
    private ImportReport report = NOTHING;

    /** Hidden lines that were chosen to take part, by their place in the report. */
    private final Set<Integer> chosen = new TreeSet<>();

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

    void show(ImportReport looked) {
        report = looked;
    }

    public ImportReport getReport() {
        return report;
    }

    /** Sheets that were not read, by name. */
    public String getUnread() {
        return String.join(", ", report.unread());
    }

    List<NamePeople.Choice> choices() {
        return getUsable().stream()
                .map(
                        r ->
                                NamePeople.Choice.of(
                                        new NamePeople.Newcomer(
                                                r.givenName(), r.familyName(), r.email())))
                .toList();
    }

    public boolean isRead() {
        return !report.rows().isEmpty();
    }
}
