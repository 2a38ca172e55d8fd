package se.motesplats.outbox.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where mails go back to that cannot be delivered: the sender of the envelope (RFC 5321, 4.4).
 * Where the mailbox takes sub-addresses (RFC 5233), each mail has one of its own, so that one that
 * comes back is known whatever the server says about it.
 *
 * @param address of the mailbox
 * @param detailed whether each mail has a sub-address
 */
public record ReturnAddress(String address, boolean detailed, MailMark mark) {

    private static final Pattern DETAIL =
            Pattern.compile("[+]m([0-9]{1,18})-([0-9a-f]{16})(?=@|=)", Pattern.CASE_INSENSITIVE);

    /** The sender of the envelope of a mail. */
    public String of(long mail) {
        int at = address.lastIndexOf('@');
        return detailed
                ? address.substring(0, at)
                        + "+m"
                        + mail
                        + '-'
                        + mark.of(mail)
                        + address.substring(at)
                : address;
    }

    /** The mail whose own address stands in a text; empty if none does, or several. */
    static Optional<Long> mailIn(String text, MailMark mark) {
        return only(DETAIL, text, mark);
    }

    /** The one number that is found with its sign. */
    static Optional<Long> only(Pattern numberAndMark, String text, MailMark mark) {
        Matcher found = numberAndMark.matcher(text);
        Optional<Long> only = Optional.empty();
        while (found.find()) {
            long mail = Long.parseLong(found.group(1));
            if (!mark.fits(mail, found.group(2).toLowerCase(java.util.Locale.ROOT))) {
                continue;
            }
            if (only.isPresent() && only.get() != mail) {
                return Optional.empty();
            }
            only = Optional.of(mail);
        }
        return only;
    }
}
