package se.motesplats.account.mail.web;

import se.motesplats.account.mail.service.OwnMailKind;

/** A kind of mails with its box. */
public final class MailChoiceRow {

    private final OwnMailKind kind;
    private boolean wanted;

    MailChoiceRow(OwnMailKind kind) {
        this.kind = kind;
        this.wanted = kind.wanted();
    }

    /** Names its texts. */
    public String getKey() {
        return kind.key();
    }

    public boolean isWanted() {
        return wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }
}
