package se.motesplats.outbox;

import se.motesplats.shared.Language;

/** Somebody who gets mails: all that the outbox knows of a person. */
public interface Recipient {

    /** The person's number. */
    long getId();

    /** The name that stands beside the address. */
    String getName();

    /** Where mails go; empty for somebody who left no address and gets none. */
    String getEmail();

    /** The language that mails are written in. */
    Language getLanguage();
}
