package se.motesplats.incoming.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.incoming.ReturnReason;

/**
 * Why a mail came back, out of the enhanced status code (RFC 3463) and the words beside it. Words
 * that leave no doubt count before the code: large servers give codes of their own meaning.
 */
final class ReturnWords {

    static final Pattern STATUS =
            Pattern.compile("(?<![0-9.])([245])\\.([0-9]{1,3})\\.([0-9]{1,3})(?![0-9.])");

    private record Words(ReturnReason reason, Pattern pattern) {}

    private static final List<Words> CLEAR =
            List.of(
                    words(
                            ReturnReason.FULL,
                            "mailbox (is )?full|quota exceeded|over quota|out of storage|exceeded (its |the )?storage"),
                    words(
                            ReturnReason.UNKNOWN_ADDRESS,
                            "recipientnotfound|user unknown|unknown user|no such (user|recipient|mailbox|address)|unknown recipient"
                                    + "|recipient unknown|user (was )?not found|address not found|mailbox not found|invalid recipient"
                                    + "|(user|account|address|mailbox|recipient)( [^ ]+)? (does ?n[o']t|does not) exist"
                                    + "|no mailbox here by that name|unknown local part|recipient address rejected: access denied"
                                    + "|not listed in (public )?(name|domino)|finns inte|hittades inte"),
                    words(
                            ReturnReason.UNKNOWN_DOMAIN,
                            "(host|domain)( or domain name)? not found|unrouteable|nxdomain|no such domain|null mx"
                                    + "|does not accept (e-?)?mail|couldn't find any host|name service error|bad destination host"),
                    words(
                            ReturnReason.CLOSED,
                            "account (has been |is )?(disabled|inactive|closed|suspended)|mailbox (is )?(disabled|closed|inactive)"),
                    words(
                            ReturnReason.TOO_LARGE,
                            "message (size|too (large|big))|exceeds (the )?(maximum|size)|too large"));

    private static final Pattern REFUSED =
            Pattern.compile(
                    "spam|blocked|block list|blacklist|policy|access denied|not authori[sz]ed|dmarc|reputation|content rejected",
                    Pattern.CASE_INSENSITIVE);

    private ReturnWords() {}

    private static Words words(ReturnReason reason, String pattern) {
        return new Words(reason, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /**
     * @param said what the server said
     * @param status the code where it has a field of its own; else empty
     */
    static ReturnReason reason(String said, String status) {
        for (Words words : CLEAR) {
            if (words.pattern.matcher(said).find()) {
                return words.reason;
            }
        }
        return code(status)
                .or(() -> code(said))
                .orElse(REFUSED.matcher(said).find() ? ReturnReason.REFUSED : ReturnReason.UNKNOWN);
    }

    private static Optional<ReturnReason> code(String text) {
        Matcher found = STATUS.matcher(text);
        if (!found.find() || found.group(1).equals("2")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (found.group(2) + '.' + found.group(3)) {
                    case "1.0", "1.1", "1.3", "1.6", "1.10" -> ReturnReason.UNKNOWN_ADDRESS;
                    case "1.2", "4.4", "4.3" -> ReturnReason.UNKNOWN_DOMAIN;
                    case "2.1" -> ReturnReason.CLOSED;
                    case "2.2" -> ReturnReason.FULL;
                    case "2.3", "3.4" -> ReturnReason.TOO_LARGE;
                    default ->
                            switch (found.group(2)) {
                                case "4" -> ReturnReason.NOT_REACHED;
                                case "6", "7" -> ReturnReason.REFUSED;
                                default -> null;
                            };
                });
    }

    /** Whether the words say that the server goes on trying. */
    static boolean isDelay(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("warning message only")
                || words.contains("you do not need to resend")
                || words.contains("will be retried")
                || words.contains("delivery attempts will continue")
                || words.contains("will continue to be")
                || words.contains("has not yet been delivered")
                || words.contains("har inte levererats än")
                || words.contains("delayed mail")
                || words.contains("delivery is delayed")
                || words.contains("message delayed");
    }
}
