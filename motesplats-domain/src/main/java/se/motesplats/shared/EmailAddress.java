package se.motesplats.shared;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an e-mail address is, for forms, pasted lists, files and REST alike: a local part of ASCII
 * letters, digits and the signs that RFC 5321 allows without quotes (plus and apostrophe are among
 * them), and a domain with a dot, also with letters such as å. It is kept as it was typed, in small
 * letters, together with the form that goes over the wire, by which addresses are compared: {@code
 * åre.se} and {@code xn--re-xia.se} are one domain.
 *
 * @param text as it was typed
 * @param ascii the same with the domain in ASCII (IDNA)
 */
public record EmailAddress(String text, String ascii) {

    private static final int MAX_LOCAL = 64;
    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~-.";

    /** Mean other domains in the newer standard of names than in the one that Java knows. */
    private static final String AMBIGUOUS = "ßẞς";

    /**
     * What is wrong with an address.
     *
     * @param key of the text that says it
     * @param data what the text tells
     */
    public record Fault(String key, List<Object> data) {
        Fault(String key, Object... data) {
            this(key, List.of(data));
        }
    }

    /**
     * The address. What is none is kept as it is: one that was stored before the rule was as it is
     * can still be compared.
     */
    public static EmailAddress of(String typed) {
        String text = strip(typed).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        String ascii =
                at < 0
                        ? text
                        : domain(text.substring(at + 1))
                                .map(domain -> text.substring(0, at + 1) + domain)
                                .orElse(text);
        return new EmailAddress(text, ascii);
    }

    public static boolean isValid(String typed) {
        return fault(typed).isEmpty();
    }

    /** Says what is wrong with what was typed, if anything is. Blanks around it are not. */
    public static Optional<Fault> fault(String typed) {
        String text = strip(typed);
        OptionalInt hidden = text.codePoints().filter(HiddenSign::is).findFirst();
        if (hidden.isPresent()) {
            return Optional.of(found(hidden.getAsInt()));
        }
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || at == text.length() - 1) {
            return Optional.of(new Fault("error.email.form"));
        }
        return local(text.substring(0, at)).or(() -> afterAt(text, text.substring(at + 1)));
    }

    /**
     * What stands behind the at sign, in the form by which domains are compared; empty if no mail
     * could be sent there.
     */
    public static Optional<String> asciiDomain(String typed) {
        String text = strip(typed);
        return text.codePoints().anyMatch(c -> HiddenSign.is(c) || AMBIGUOUS.indexOf(c) >= 0)
                ? Optional.empty()
                : domain(text.toLowerCase(Locale.ROOT));
    }

    private static Fault found(int sign) {
        HiddenSign hidden = HiddenSign.of(sign);
        return hidden == HiddenSign.SPACE
                ? new Fault("error.email.space")
                : new Fault("error.email.hidden", hidden, HiddenSign.number(sign));
    }

    private static Optional<Fault> local(String local) {
        OptionalInt strange =
                local.codePoints()
                        .filter(c -> !isLetterOrDigit(c) && SIGNS.indexOf(c) < 0)
                        .findFirst();
        if (strange.isPresent()) {
            return Optional.of(
                    new Fault("error.email.local", Character.toString(strange.getAsInt())));
        }
        return local.length() > MAX_LOCAL
                        || local.startsWith(".")
                        || local.endsWith(".")
                        || local.contains("..")
                ? Optional.of(new Fault("error.email.form"))
                : Optional.empty();
    }

    private static boolean isLetterOrDigit(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9');
    }

    private static Optional<Fault> afterAt(String text, String domain) {
        if (domain.codePoints().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0)) {
            return Optional.of(new Fault("error.email.ambiguous", domain));
        }
        Optional<String> ascii = domain(domain.toLowerCase(Locale.ROOT));
        if (ascii.isEmpty()) {
            return Optional.of(
                    domain.indexOf('.') < 0
                            ? new Fault("error.email.noDot")
                            : new Fault("error.email.domain", domain));
        }
        int local = text.indexOf('@') + 1;
        return local + ascii.get().length() > Lengths.EMAIL
                ? Optional.of(new Fault("error.email.tooLong", Lengths.EMAIL))
                : Optional.empty();
    }

    /** The domain in ASCII; empty if it is none that a mail could be sent to. */
    private static Optional<String> domain(String domain) {
        try {
            // Letters that are newer than Java's table are let through.
            String ascii =
                    IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES)
                            .toLowerCase(Locale.ROOT);
            return ascii.length() <= 253
                            && ascii.matches(
                                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                                            + "(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])")
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** Without the blanks that are copied along. */
    private static String strip(String typed) {
        String text = NormalForm.of(typed);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
