package se.motesplats.mailing.service;

import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.Recipient;
import se.motesplats.shared.Language;

/** Somebody to whom a mailing goes. */
record MailingReader(
        long id,
        String givenName,
        String name,
        String email,
        Language language,
        boolean protectedIdentity)
        implements Recipient {

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public Language getLanguage() {
        return language;
    }

    /** The same, who reads that language. */
    MailingReader in(Language other) {
        return new MailingReader(id, givenName, name, email, other, protectedIdentity);
    }

    /** Null where it must not be told. */
    @Nullable String nameForOthers() {
        return protectedIdentity ? null : name;
    }
}
