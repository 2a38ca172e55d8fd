package se.motesplats.mailing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;

/** What stands in a text for something that each recipient reads as it is for them. */
public enum MailingMark {
    GIVEN_NAME("förnamn", "firstname", false),
    EVENT("mötesplats", "event", false),
    DAYS("dagar", "days", false),
    HOUSE("lokal", "venue", false),
    CONTACT("kontaktperson", "contact", false),
    EVENT_LINK("mötesplatslänk", "eventlink", true),
    SEAT_LINK("platslänk", "seatlink", true);

    /** A mark, or what somebody may have meant to be one. */
    public static final Pattern PATTERN = Pattern.compile("\\{([^{}\\n]*)}");

    private static final Pattern STRAY = Pattern.compile("\\S*[{}]\\S*");

    private final String swedish;
    private final String english;
    private final boolean link;

    MailingMark(String swedish, String english, boolean link) {
        this.swedish = swedish;
        this.english = english;
        this.link = link;
    }

    /** As it is typed: in braces. */
    public String typed(Language language) {
        return '{' + (language == Language.SV ? swedish : english) + '}';
    }

    /** Whether an address comes in its place. */
    public boolean isLink() {
        return link;
    }

    /** By what stands between the braces, in either language. */
    public static Optional<MailingMark> of(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mark -> mark.swedish.equals(asked) || mark.english.equals(asked))
                .findFirst();
    }

    /**
     * Refuses a text with marks that nothing can be put in the place of.
     *
     * @throws RuleViolation that names the first of them
     */
    public static void requireKnown(String text) {
        Matcher marks = PATTERN.matcher(text);
        while (marks.find()) {
            if (of(marks.group(1)).isEmpty()) {
                throw new RuleViolation("error.mailing.mark", marks.group());
            }
        }
        Matcher stray = STRAY.matcher(PATTERN.matcher(text).replaceAll(""));
        if (stray.find()) {
            throw new RuleViolation("error.mailing.mark", stray.group());
        }
    }
}
