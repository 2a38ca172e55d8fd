package se.motesplats.mailing.template.service;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailWording;

/**
 * What the mails of a template say at a place, and what may be written there.
 *
 * @param version to save with; 0 where nothing was saved
 * @param source where the text comes from that is used
 * @param inUse the text that is used
 * @param unfit a text that was written here and is not sent, because it does not fit any more
 * @param defaultChanged whether the application came with another text when the own one was saved
 * @param fixed text key that says why nobody changes it; null where that can be done
 * @param mayEdit whether the caller may
 * @param usual which of the words that may be missing are there in the usual example
 */
public record MailTextDetails(
        MailTextPlace place,
        String kind,
        boolean choice,
        int version,
        Source source,
        MailWording inUse,
        @Nullable MailWording unfit,
        boolean defaultChanged,
        boolean hasSubject,
        boolean bySeries,
        @Nullable String fixed,
        boolean mayEdit,
        List<MailTextWord> words,
        Set<String> usual)
        implements Serializable {

    /** Where a text comes from. */
    public enum Source {
        /** It comes with the application. */
        DEFAULT,
        /** Written for the whole site. */
        SITE,
        /** Written for the events of a series. */
        SERIES
    }

    public MailTextDetails {
        words = List.copyOf(words);
        usual = Set.copyOf(usual);
    }
}
