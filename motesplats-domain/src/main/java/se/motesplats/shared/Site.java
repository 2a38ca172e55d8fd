package se.motesplats.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the installation calls itself, looks like and says of itself; there is one at most. */
@Entity
@Table(name = "site")
public class Site extends BaseEntity {

    private String name;
    private @Nullable String colour;

    @Column(name = "purpose_sv")
    private @Nullable String purposeSv;

    @Column(name = "purpose_en")
    private @Nullable String purposeEn;

    @Column(name = "logo_id")
    private @Nullable Long logoId;

    protected Site() {}

    public Site(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Empty for the colour that the application comes with. */
    public Optional<Colour> getColour() {
        return Optional.ofNullable(colour).map(Colour::of);
    }

    /**
     * Takes a colour of its own, or none.
     *
     * @throws RuleViolation if text in it, or on it, could not be read
     */
    public void paint(@Nullable Colour newColour) {
        if (newColour != null) {
            requireReadable(newColour);
        }
        colour = newColour == null ? null : newColour.hex();
    }

    /**
     * Refuses a colour in which, or on which, text could not be read.
     *
     * @throws RuleViolation that names the nearest one that can
     */
    public static void requireReadable(Colour colour) {
        SitePalette palette = SitePalette.of(colour);
        if (!palette.isReadable()) {
            throw new RuleViolation(
                    "error.site.contrast",
                    palette.contrast(),
                    SitePalette.LEAST,
                    SitePalette.nearest(colour).hex());
        }
    }

    /** What strangers read first, in this language; empty for what the application says. */
    public Optional<String> getPurpose(Language language) {
        return Optional.ofNullable(language == Language.SV ? purposeSv : purposeEn);
    }

    public void say(@Nullable String swedish, @Nullable String english) {
        purposeSv = swedish;
        purposeEn = english;
    }

    /** The picture before the name; empty for the sign that the application comes with. */
    public Optional<Long> getLogoId() {
        return Optional.ofNullable(logoId);
    }

    public void carry(@Nullable Long picture) {
        logoId = picture;
    }
}
