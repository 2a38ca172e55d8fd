package se.motesplats.shared.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.site.service.SiteFacts;
import se.motesplats.shared.site.service.SiteService;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** What the installation calls itself and looks like, for the frame of pages. */
@Named
@RequestScoped
public class SiteView {

    @Inject private SiteService service;
    @Inject private LanguageChoice languageChoice;

    private @Nullable SiteFacts facts;

    private SiteFacts facts() {
        SiteFacts shown = facts;
        if (shown == null) {
            shown = service.get();
            facts = shown;
        }
        return shown;
    }

    /** The name that was given, else the one that the application comes with. */
    public String getName() {
        return orOwn(facts().name(), "frame.brand");
    }

    /** What strangers read first. */
    public String getPurpose() {
        return orOwn(facts().purpose(languageChoice.getLanguage()), "home.lead");
    }

    private String orOwn(@Nullable String given, String key) {
        return given == null || given.isEmpty()
                ? Texts.of(languageChoice.getLanguage()).format(key)
                : given;
    }

    /** Number of the picture before the name; null for the sign that the application comes with. */
    public @Nullable Long getLogo() {
        return facts().logo();
    }

    /** The colour without its sign, as the address of its style sheet; null for none of its own. */
    public @Nullable String getColour() {
        String colour = facts().colour();
        return colour == null ? null : colour.substring(1);
    }
}
