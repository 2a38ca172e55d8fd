package se.motesplats.shared.site.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Colour;
import se.motesplats.shared.Language;
import se.motesplats.shared.Site;

/**
 * What the installation calls itself and looks like.
 *
 * @param version of the row; 0 where there is none
 * @param name empty for the one that the application comes with
 * @param colour null for the one that the application comes with
 * @param purposeSv what strangers read first; null for what the application says
 * @param logo number of the picture before the name; null for the sign that the application comes
 *     with
 */
public record SiteFacts(
        int version,
        String name,
        @Nullable String colour,
        @Nullable String purposeSv,
        @Nullable String purposeEn,
        @Nullable Long logo)
        implements Serializable {

    static final SiteFacts NONE = new SiteFacts(0, "", null, null, null, null);

    static SiteFacts of(Site site) {
        return new SiteFacts(
                site.getVersion(),
                site.getName(),
                site.getColour().map(Colour::hex).orElse(null),
                site.getPurpose(Language.SV).orElse(null),
                site.getPurpose(Language.EN).orElse(null),
                site.getLogoId().orElse(null));
    }

    /** In this language; null for what the application says. */
    public @Nullable String purpose(Language language) {
        return language == Language.SV ? purposeSv : purposeEn;
    }
}
