package se.motesplats.outbox.service;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Colour;
import se.motesplats.shared.site.service.SiteFacts;

/**
 * What is the same around every mail.
 *
 * @param from address of the sender
 * @param base the address of the application, whose host stands in the Message-ID
 * @param name of the sender: what the installation calls itself
 * @param colour of the line above the text
 * @param back where mails go back to that cannot be delivered; null for the sender
 */
record MailFrame(String from, URI base, String name, String colour, @Nullable ReturnAddress back) {

    /** Without a way back. */
    MailFrame(String from, URI base, String name, String colour) {
        this(from, base, name, colour, null);
    }

    private static final String DEFAULT_COLOUR = "#0b5c8a";

    /** With the colour that was given, else the one that the application comes with. */
    static MailFrame of(String from, URI base, String name, SiteFacts site) {
        String given = site.colour();
        return new MailFrame(
                from, base, name, given == null ? DEFAULT_COLOUR : Colour.of(given).hex());
    }

    /** The same with a way back. */
    MailFrame comingBackTo(ReturnAddress address) {
        return new MailFrame(from, base, name, colour, address);
    }
}
