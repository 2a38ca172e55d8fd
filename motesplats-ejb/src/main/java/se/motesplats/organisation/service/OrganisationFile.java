package se.motesplats.organisation.service;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.TableRow;

/**
 * Where a file about organisations says what, by its headings in Swedish and English. It decides
 * nothing and leaves no row out.
 */
public final class OrganisationFile {

    /** More than all municipalities with their units in one file. */
    public static final int MOST = 3000;

    /** Titles may stand above the headings. */
    private static final int MOST_ABOVE = 10;

    private static final Map<String, Column> HEADINGS = headings();

    private static final Map<String, OrganisationKind> KINDS = kinds();

    /** What a file can say; name and kind have to be there. */
    private enum Column {
        NAME("namn", "organisation", "organisationsnamn", "name", "organization"),
        KIND("slag", "typ", "kind", "type"),
        CODE("kod", "kommunkod", "code"),
        PARENT("liggerunder", "under", "överordnad", "below", "liesbelow", "parent"),
        COUNTY("län", "county"),
        SUFFIX("epostdomän", "domän", "emaildomain", "domain"),
        POPULATION("folkmängd", "invånare", "population", "inhabitants"),
        YEAR("år", "year"),
        SOURCE("källa", "source");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private OrganisationFile() {}

    private static Map<String, Column> headings() {
        Map<String, Column> all = new HashMap<>();
        for (Column column : Column.values()) {
            column.headings.forEach(heading -> all.put(heading, column));
        }
        return all;
    }

    private static Map<String, OrganisationKind> kinds() {
        Map<String, OrganisationKind> all = new HashMap<>();
        for (OrganisationKind kind : OrganisationKind.values()) {
            all.put(letters(kind.name()), kind);
        }
        all.put("kommunalförbund", OrganisationKind.ASSOCIATION);
        all.put("associationofmunicipalities", OrganisationKind.ASSOCIATION);
        all.put("kommun", OrganisationKind.MUNICIPALITY);
        all.put("stadsdel", OrganisationKind.DISTRICT);
        all.put("citydistrict", OrganisationKind.DISTRICT);
        all.put("förvaltning", OrganisationKind.DEPARTMENT);
        all.put("enhet", OrganisationKind.UNIT);
        all.put("samarbetspart", OrganisationKind.PARTNER);
        return Map.copyOf(all);
    }

    /** The kind that is called so in Swedish or English. */
    static Optional<OrganisationKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(letters(word)));
    }

    private static String letters(String text) {
        return NormalForm.key(text).replaceAll("[^\\p{L}]", "");
    }

    /**
     * Reads the rows of a file.
     *
     * @throws RuleViolation if it does not say what has to be there
     */
    static List<OrganisationLine> read(List<TableRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), MOST_ABOVE); i++) {
            Map<Column, Integer> places = places(rows.get(i));
            if (places.containsKey(Column.NAME) && places.containsKey(Column.KIND)) {
                List<TableRow> below = rows.subList(i + 1, rows.size());
                if (below.isEmpty()) {
                    throw new RuleViolation("error.organisation.import.onlyHeadings");
                }
                return below.stream().map(row -> line(row, places)).toList();
            }
        }
        throw new RuleViolation(
                "error.organisation.import.columns",
                rows.get(0).cells().stream()
                        .map(TableRow.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .limit(10)
                        .map(text -> text.substring(0, Math.min(text.length(), 40)))
                        .collect(Collectors.joining(", ")));
    }

    private static Map<Column, Integer> places(TableRow headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.cells().size(); i++) {
            Column column = HEADINGS.get(letters(headings.text(i)));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    private static OrganisationLine line(TableRow row, Map<Column, Integer> places) {
        return new OrganisationLine(
                row.number(),
                NormalForm.name(cell(row, places.get(Column.NAME))),
                cell(row, places.get(Column.KIND)),
                cell(row, places.get(Column.CODE)),
                cell(row, places.get(Column.PARENT)),
                cell(row, places.get(Column.COUNTY)),
                cell(row, places.get(Column.SUFFIX)),
                cell(row, places.get(Column.POPULATION)),
                cell(row, places.get(Column.YEAR)),
                cell(row, places.get(Column.SOURCE)),
                places.values().stream()
                        .anyMatch(i -> i < row.cells().size() && row.cells().get(i).isFormula()),
                row.hidden());
    }

    private static String cell(TableRow row, @Nullable Integer column) {
        return column == null ? "" : row.text(column);
    }
}
