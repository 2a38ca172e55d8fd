package se.motesplats.organisation.service;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.Lengths;

/** What a row of a file about organisations says, looked at by itself. */
final class LineCheck {

    private static final Pattern STRAY = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\uFFFD]");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}|2200");

    private LineCheck() {}

    /** What is wrong with it whatever else there is; null for nothing. */
    static @Nullable OrganisationVerdict verdict(OrganisationLine line) {
        if (line.hidden()) {
            return OrganisationVerdict.HIDDEN;
        }
        if (line.computed()) {
            return OrganisationVerdict.FORMULA;
        }
        if (line.name().isEmpty()) {
            return OrganisationVerdict.NO_NAME;
        }
        if (texts(line).anyMatch(text -> STRAY.matcher(text).find())) {
            return OrganisationVerdict.UNREADABLE;
        }
        if (isTooLong(line)) {
            return OrganisationVerdict.TOO_LONG;
        }
        Optional<OrganisationKind> kind = OrganisationFile.kind(line.kind());
        if (kind.isEmpty()) {
            return OrganisationVerdict.NO_KIND;
        }
        if (kind.get() == OrganisationKind.MUNICIPALITY
                && !MUNICIPALITY.matcher(line.code()).matches()) {
            return OrganisationVerdict.MUNICIPALITY_CODE;
        }
        if (!line.emailSuffix().isEmpty()
                && EmailAddress.asciiDomain(line.emailSuffix()).isEmpty()) {
            return OrganisationVerdict.DOMAIN;
        }
        return line.population().isEmpty()
                        || (COUNT.matcher(whole(line.population())).matches()
                                && YEAR.matcher(whole(line.year())).matches())
                ? null
                : OrganisationVerdict.FIGURE;
    }

    private static Stream<String> texts(OrganisationLine line) {
        return Stream.of(
                line.name(),
                line.code(),
                line.parent(),
                line.county(),
                line.emailSuffix(),
                line.source());
    }

    private static boolean isTooLong(OrganisationLine line) {
        return line.name().length() > Lengths.NAME
                || line.code().length() > Lengths.CODE
                || line.county().length() > Lengths.NAME
                || line.emailSuffix().length() > Lengths.EMAIL
                || line.source().length() > Lengths.NAME;
    }

    /** A whole number as spreadsheets write it: with blanks between thousands, with ".0". */
    private static String whole(String number) {
        return number.replaceAll("[\\s\\u00A0\\u202F]", "").replaceFirst("[.,]0+$", "");
    }

    /**
     * The inhabitants that a row says, if it says any.
     *
     * @param usualSource where it says no source
     */
    static Optional<Population> figure(OrganisationLine line, String usualSource) {
        return line.population().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Population(
                                Integer.parseInt(whole(line.year())),
                                Integer.parseInt(whole(line.population())),
                                line.source().isEmpty() ? usualSource : line.source()));
    }
}
