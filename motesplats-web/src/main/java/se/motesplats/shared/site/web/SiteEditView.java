package se.motesplats.shared.site.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Colour;
import se.motesplats.shared.SitePalette;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.site.service.ChangeSite;
import se.motesplats.shared.site.service.SiteBoard;
import se.motesplats.shared.site.service.SiteFacts;
import se.motesplats.shared.site.service.SiteService;

/** Gives the installation its name, colour and first words. */
@Named
@ViewScoped
public class SiteEditView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/site.xhtml?faces-redirect=true";

    @Inject private SiteService service;
    @Inject private Messages messages;

    private int version;
    private @Nullable String name;
    private @Nullable String colour;
    private @Nullable String purposeSv;
    private @Nullable String purposeEn;

    public void load() {
        SiteFacts facts = service.getToEdit();
        version = facts.version();
        name = facts.name().isEmpty() ? SiteBoard.DEFAULT_NAME : facts.name();
        colour = facts.colour();
        purposeSv = facts.purposeSv();
        purposeEn = facts.purposeEn();
    }

    public String save() {
        service.change(
                new ChangeSite(
                        version,
                        name == null ? "" : name,
                        colour == null || colour.isBlank() ? null : colour,
                        purposeSv,
                        purposeEn));
        messages.success("site.saved");
        return SELF;
    }

    /** Shows the colour that is typed; nothing is saved. */
    public @Nullable String look() {
        return null;
    }

    /** The colour to try, as the address of its style sheet; null for none that could be shown. */
    public @Nullable String getTried() {
        String typed = colour;
        return typed == null || !typed.matches(Colour.PATTERN)
                ? null
                : typed.substring(1).toLowerCase(Locale.ROOT);
    }

    /** How well text in the colour to try can be read. */
    public double getContrast() {
        return SitePalette.of(Colour.of('#' + getTried())).contrast();
    }

    public double getLeast() {
        return SitePalette.LEAST;
    }

    @Override
    public @Nullable String overwrite() {
        version = service.getToEdit().version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return SELF;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getColour() {
        return colour;
    }

    public void setColour(@Nullable String colour) {
        this.colour = colour == null ? null : colour.strip();
    }

    public @Nullable String getPurposeSv() {
        return purposeSv;
    }

    public void setPurposeSv(@Nullable String purposeSv) {
        this.purposeSv = purposeSv;
    }

    public @Nullable String getPurposeEn() {
        return purposeEn;
    }

    public void setPurposeEn(@Nullable String purposeEn) {
        this.purposeEn = purposeEn;
    }
}
