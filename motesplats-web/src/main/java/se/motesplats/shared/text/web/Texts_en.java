package se.motesplats.shared.text.web;

import se.motesplats.shared.Language;

/** The English texts; the name is what {@link java.util.ResourceBundle} looks for. */
public class Texts_en extends Texts {
    public Texts_en() {
        super(Language.EN);
    }
}
