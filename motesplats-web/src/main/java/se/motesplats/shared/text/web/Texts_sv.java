package se.motesplats.shared.text.web;

import se.motesplats.shared.Language;

/** The Swedish texts; the name is what {@link java.util.ResourceBundle} looks for. */
public class Texts_sv extends Texts {
    public Texts_sv() {
        super(Language.SV);
    }
}
