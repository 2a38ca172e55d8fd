package se.motesplats.mailing.template.web;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.template.service.MailTextPlace;
import se.motesplats.shared.Language;

/** What the address of a page says of a text: template, language, series. */
public class MailTextAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String template;
    private @Nullable String language;
    private @Nullable Long series;

    MailTextPlace place(Language usual) {
        return new MailTextPlace(template == null ? "" : template, spoken(usual), series);
    }

    private Language spoken(Language usual) {
        for (Language known : Language.values()) {
            if (known.tag().equals(language)) {
                return known;
            }
        }
        return usual;
    }

    /** The same text's page. */
    static String of(String page, MailTextPlace place) {
        return page
                + "?template="
                + place.template()
                + "&language="
                + place.language().tag().toLowerCase(Locale.ROOT)
                + (place.seriesId() == null ? "" : "&series=" + place.seriesId());
    }

    public @Nullable String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable Long getSeries() {
        return series;
    }

    public void setSeries(@Nullable Long series) {
        this.series = series;
    }
}
