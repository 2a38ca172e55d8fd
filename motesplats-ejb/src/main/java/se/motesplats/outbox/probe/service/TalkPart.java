package se.motesplats.outbox.probe.service;

import java.util.Locale;

/** What a step of the conversation with the relay is about, in their order. */
public enum TalkPart {
    /** The line itself. */
    CONNECT,
    /** The relay's first words. */
    GREETING,
    /** Our name, and what the relay can do. */
    HELLO,
    /** That the rest is to be secret. */
    STARTTLS,
    /** By what the relay proves its name. */
    CERTIFICATE,
    /** User and password; never shown. */
    LOGIN,
    /** From whom: the sender of the envelope. */
    SENDER,
    /** To whom. */
    RECIPIENT,
    /** That the mail comes now. */
    CONTENT,
    /** Whether the relay took it. */
    TAKEN,
    /** Anything else. */
    OTHER;

    static TalkPart of(String command) {
        String first = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (first) {
            case "EHLO", "HELO" -> HELLO;
            case "STARTTLS" -> STARTTLS;
            case "AUTH" -> LOGIN;
            case "MAIL" -> SENDER;
            case "RCPT" -> RECIPIENT;
            case "DATA" -> CONTENT;
            case "." -> TAKEN;
            default -> OTHER;
        };
    }
}
