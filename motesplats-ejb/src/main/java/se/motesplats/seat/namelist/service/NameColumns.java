package se.motesplats.seat.namelist.service;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.motesplats.shared.sheet.service.TableRow;

/**
 * Where the headings say that names and addresses stand, as spreadsheets, forms and address books
 * write them; -1 for what there is not.
 *
 * @param familyFirst whether the whole name begins with the family name
 */
record NameColumns(int given, int family, int whole, int email, boolean familyFirst) {

    /** Rows that are looked at to see which column holds addresses. */
    private static final int PROBED = 50;

    /** Say that a column is about something else than the person, or than the address itself. */
    private static final Set<String> OTHER =
            Set.of(
                    "label",
                    "etikett",
                    "typ",
                    "type",
                    "display",
                    "visningsnamn",
                    "phonetic",
                    "fonetiskt",
                    "nickname",
                    "smeknamn",
                    "chef",
                    "chefs",
                    "chefens",
                    "manager",
                    "managers",
                    "assistent",
                    "assistant",
                    "faktura",
                    "company",
                    "foretag",
                    "foretagets",
                    "organisation",
                    "organisationens",
                    "organization",
                    "kommun",
                    "kommunens",
                    "enhet",
                    "enhetens",
                    "avdelning",
                    "avdelningens",
                    "forvaltning",
                    "forvaltningens",
                    "department",
                    "arbetsplats",
                    "arbetsplatsens",
                    "middle",
                    "mellan",
                    "file",
                    "fil",
                    "anvandarnamn",
                    "username",
                    "user",
                    "anhorig",
                    "anhorigs",
                    "evenemang",
                    "event",
                    "kurs",
                    "titel",
                    "title");

    private static final List<String> GIVEN =
            List.of("fornamn", "forename", "givenname", "firstname", "tilltalsnamn");
    private static final List<String> FAMILY =
            List.of("efternamn", "familyname", "surname", "lastname", "slaktnamn", "tillnamn");
    private static final List<String> EMAIL = List.of("epost", "email", "mejl", "mailadress");
    private static final Set<String> EXACT_EMAIL =
            Set.of(
                    "epost",
                    "epostadress",
                    "email",
                    "emailaddress",
                    "mail",
                    "mejl",
                    "mejladress",
                    "mailadress");
    private static final Set<String> WHOLE =
            Set.of("namn", "name", "fullname", "deltagare", "participant", "person");
    private static final Set<String> WHOLE_WORDS = Set.of("namn", "name", "fullname", "helanamn");

    /**
     * Looks for headings.
     *
     * @param rows with the headings first
     */
    static Optional<NameColumns> of(List<TableRow> rows) {
        TableRow headings = rows.get(0);
        if (headings.cells().stream().anyMatch(cell -> cell.text().contains("@"))) {
            return Optional.empty();
        }
        int given = -1;
        int family = -1;
        int whole = -1;
        long most = -1;
        boolean familyFirst = false;
        for (int i = 0; i < headings.cells().size(); i++) {
            Heading heading = Heading.of(headings.text(i));
            switch (heading.kind()) {
                case GIVEN -> given = given < 0 ? i : given;
                case FAMILY -> family = family < 0 ? i : family;
                case WHOLE -> {
                    long score = 2 * filled(rows, i) + (WHOLE.contains(heading.joined()) ? 1 : 0);
                    if (score > most) {
                        most = score;
                        whole = i;
                        familyFirst = heading.isFamilyFirst();
                    }
                }
                case EMAIL, NOTHING -> {}
            }
        }
        int email = emailColumn(rows, given >= 0 || family >= 0 || whole >= 0);
        return email < 0
                ? Optional.empty()
                : Optional.of(new NameColumns(given, family, whole, email, familyFirst));
    }

    /**
     * Of the columns that are called so, the one that holds most addresses; where none is, and
     * there are names, the one whose every cell is an address.
     */
    private static int emailColumn(List<TableRow> rows, boolean named) {
        TableRow headings = rows.get(0);
        List<TableRow> below = rows.subList(1, Math.min(rows.size(), PROBED));
        int best = -1;
        long most = -1;
        for (int i = 0; i < headings.cells().size(); i++) {
            Heading heading = Heading.of(headings.text(i));
            long score = 2 * addresses(below, i);
            if (heading.kind() == Kind.EMAIL) {
                score += EXACT_EMAIL.contains(heading.joined()) ? 2 : 1;
            } else if (!heading.joined().equals("adress")) {
                if (!named || heading.isAboutOther() || !isFilledWithAddresses(below, i)) {
                    continue;
                }
                // A column that is called by its name comes first.
                score = 0;
            }
            if (score > most) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    private static long filled(List<TableRow> rows, int column) {
        return rows.stream().limit(PROBED).filter(row -> !row.text(column).isEmpty()).count();
    }

    private static long addresses(List<TableRow> rows, int column) {
        return rows.stream().filter(row -> row.text(column).indexOf('@') > 0).count();
    }

    private static boolean isFilledWithAddresses(List<TableRow> rows, int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.text(column))
                        .filter(text -> !text.isEmpty())
                        .allMatch(text -> text.indexOf('@') > 0)
                && addresses(rows, column) > 0;
    }

    boolean hasName() {
        return whole >= 0 || (given >= 0 && family >= 0);
    }

    /** The people of a row; more than one, where somebody wrote several into one cell. */
    List<NameList.Line> lines(TableRow row) {
        String address = row.text(email);
        String first = row.text(given);
        String last = row.text(family);
        String all = row.text(whole);
        boolean parted = given >= 0 && family >= 0 && !(first + last).isEmpty();
        boolean formula =
                isFormula(row, email)
                        || (parted
                                ? isFormula(row, given) || isFormula(row, family)
                                : isFormula(row, whole));
        // Somebody wrote it all in one cell.
        String together =
                address.indexOf('@') < 0
                        ? (first + ' ' + last + ' ' + all).strip()
                        : (first + last + all).isEmpty() ? address : "";
        List<NameList.Line> lines;
        if (together.indexOf('@') > 0) {
            lines = PersonLine.of(row.number(), together);
        } else {
            PersonName name =
                    parted ? new PersonName(first, last) : PersonName.of(all, familyFirst);
            lines =
                    List.of(
                            new NameList.Line(
                                    row.number(),
                                    name.given(),
                                    name.family(),
                                    PersonLine.onlyAddress(address).orElse(address),
                                    false));
        }
        return lines.stream()
                .map(line -> line.as(formula || line.isFormula(), row.hidden()))
                .toList();
    }

    private static boolean isFormula(TableRow row, int column) {
        return column >= 0 && column < row.cells().size() && row.cells().get(column).isFormula();
    }

    private enum Kind {
        GIVEN,
        FAMILY,
        WHOLE,
        EMAIL,
        NOTHING
    }

    /** A heading in small letters without accents, as words and joined. */
    private record Heading(List<String> words, String joined) {

        static Heading of(String text) {
            String plain =
                    Normalizer.normalize(text, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .toLowerCase(Locale.ROOT);
            List<String> words =
                    Arrays.stream(plain.split("[^a-z]+")).filter(w -> !w.isEmpty()).toList();
            return new Heading(words, String.join("", words));
        }

        private boolean has(List<String> any) {
            return any.stream().anyMatch(joined::contains);
        }

        boolean isAboutOther() {
            return words.stream().anyMatch(OTHER::contains);
        }

        Kind kind() {
            if (WHOLE.contains(joined)) {
                return Kind.WHOLE;
            }
            if (EXACT_EMAIL.contains(joined)) {
                return Kind.EMAIL;
            }
            if (joined.equals("visningsnamn") || joined.equals("displayname")) {
                return Kind.WHOLE;
            }
            if (isAboutOther()) {
                return Kind.NOTHING;
            }
            if (has(EMAIL) || words.contains("mail")) {
                return Kind.EMAIL;
            }
            boolean isGiven = has(GIVEN) || joined.contains("forochefternamn");
            boolean isFamily = has(FAMILY);
            boolean isWhole = words.stream().anyMatch(WHOLE_WORDS::contains);
            if ((isGiven && isFamily) || (isWhole && (isFamily || !isGiven))) {
                return isSimple() ? (isGiven ? Kind.GIVEN : Kind.FAMILY) : Kind.WHOLE;
            }
            return isGiven ? Kind.GIVEN : isFamily ? Kind.FAMILY : Kind.NOTHING;
        }

        /** "First name" has a word of its own that says "name". */
        private boolean isSimple() {
            return GIVEN.contains(joined) || FAMILY.contains(joined);
        }

        boolean isFamilyFirst() {
            int family =
                    FAMILY.stream().mapToInt(joined::indexOf).filter(i -> i >= 0).min().orElse(-1);
            int given =
                    GIVEN.stream()
                            .mapToInt(joined::indexOf)
                            .filter(i -> i >= 0)
                            .min()
                            .orElse(joined.contains("foroch") ? 0 : Integer.MAX_VALUE);
            return family >= 0 && family < given;
        }
    }
}
