package se.motesplats.outbox.service;

import java.util.List;

/**
 * Mails that belong together for those who get them.
 *
 * @param key names its texts: {@code mails.<key>} says what they are, {@code mails.<key>.why} why
 *     they are needed or what is missed without them, {@code mails.<key>.example} one of their
 *     subjects
 * @param choice whether somebody may do without them
 * @param templates of the mails, and of what stands in others
 */
public record MailKind(String key, boolean choice, List<String> templates) {

    public MailKind {
        templates = List.copyOf(templates);
    }

    /** Mails that come to whomever they concern. */
    public static MailKind needed(String key, String... templates) {
        return new MailKind(key, false, List.of(templates));
    }

    /** Mails that one may do without: what they say stands elsewhere, too. */
    public static MailKind wished(String key, String... templates) {
        return new MailKind(key, true, List.of(templates));
    }
}
