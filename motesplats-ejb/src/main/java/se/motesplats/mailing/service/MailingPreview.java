package se.motesplats.mailing.service;

import java.io.Serializable;
import java.util.List;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.service.TextBlock;

/**
 * A mailing as one of its recipients reads it.
 *
 * @param place which of those who may be named, from 1
 * @param of how many those are
 */
public record MailingPreview(
        String name, int place, int of, String subject, List<TextBlock> blocks, Language language)
        implements Serializable {

    public MailingPreview {
        blocks = List.copyOf(blocks);
    }
}
