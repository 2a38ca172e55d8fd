package se.motesplats.mailing.template.service;

import java.io.Serializable;
import java.util.List;

/**
 * A mail as an example of it would be read.
 *
 * @param lines of the text
 * @param html the whole document
 */
public record MailTextLook(String subject, List<String> lines, String html)
        implements Serializable {

    public MailTextLook {
        lines = List.copyOf(lines);
    }
}
