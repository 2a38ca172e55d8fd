package se.motesplats.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.shared.text.web.LanguageChoice;

/** What has changed for those who use it, the latest first. */
@Named
@RequestScoped
public class HelpNewsView {

    @Inject private HelpTexts texts;
    @Inject private LanguageChoice languageChoice;

    public List<HelpPart> getParts() {
        return texts.parts(HelpTexts.NEWS, languageChoice.getLanguage());
    }
}
