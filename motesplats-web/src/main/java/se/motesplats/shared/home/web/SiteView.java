package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.home.service.SiteService;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** What the installation calls itself, for the frame of pages. */
@Named
@RequestScoped
public class SiteView {

    @Inject private SiteService service;
    @Inject private LanguageChoice languageChoice;

    private @Nullable String name;

    /** The name that was given, else the one that the application comes with. */
    public String getName() {
        String shown = name;
        if (shown == null) {
            String given = service.name();
            shown =
                    given.isEmpty()
                            ? Texts.of(languageChoice.getLanguage()).format("frame.brand")
                            : given;
            name = shown;
        }
        return shown;
    }
}
