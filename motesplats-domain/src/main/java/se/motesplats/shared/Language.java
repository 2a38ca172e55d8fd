package se.motesplats.shared;

import java.util.Locale;

/** The languages that pages and mails exist in; Swedish is the default. */
public enum Language {
    SV("sv-SE"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code sv} or {@code en}: the suffix of text and template files. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language for a locale; anything that is not English is Swedish. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : SV;
    }
}
