package se.motesplats.outbox.service;

/**
 * The mails that one action wrote, with how many of them stand where.
 *
 * @param first the mail that was written first, by whose number the mailing is known
 * @param waiting that are still to be sent
 * @param failed that were refused for good, came back, or became too old
 * @param stopped that somebody stopped, or that were no longer wanted
 */
public record Mailing(
        MailListItem first, long mails, long sent, long waiting, long failed, long stopped) {

    /** A mail by itself. */
    public static Mailing of(MailListItem mail) {
        return new Mailing(mail, 1, 0, 0, 0, 0);
    }

    /** Whether it is one mail, which is shown as itself. */
    public boolean isSingle() {
        return mails == 1;
    }
}
