package se.motesplats.mailing.template.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailText;
import se.motesplats.outbox.MailWording;
import se.motesplats.outbox.service.MailLooks;
import se.motesplats.outbox.template.service.Defaults;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSamples;
import se.motesplats.outbox.template.service.TemplateCheck;
import se.motesplats.outbox.template.service.TemplateFilling;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/** Which text is sent, whether one still fits, and what it looks like. */
@Dependent
class MailTextProof {

    @Inject private MailTextRepository repository;
    @Inject private MailSamples samples;
    @Inject private MailLooks looks;
    @Inject private Settings settings;
    @Inject private SiteBoard site;

    /** A text that is sent, and where it comes from. */
    record InUse(MailTextDetails.Source source, MailWording wording) {}

    /** Whether the text can be sent; one that is not there can. */
    boolean fits(MailText text) {
        return text.getWording()
                .map(
                        wording ->
                                samples.find(text.getTemplate())
                                        .filter(sample -> sample.fixed() == null)
                                        .map(sample -> TemplateCheck.problems(sample, wording))
                                        .filter(problems -> problems.isEmpty())
                                        .isPresent())
                .orElse(true);
    }

    /** What is sent of this place. */
    InUse inUse(MailTextPlace place, MailSample sample) {
        return written(place).orElseGet(() -> above(place, sample));
    }

    /** What would be sent if nobody had written anything for this place. */
    InUse above(MailTextPlace place, MailSample sample) {
        Optional<InUse> above =
                place.seriesId() == null
                        ? Optional.empty()
                        : written(new MailTextPlace(place.template(), place.language(), null));
        return above.orElseGet(
                () ->
                        new InUse(
                                MailTextDetails.Source.DEFAULT,
                                Defaults.of(sample, place.language())));
    }

    private Optional<InUse> written(MailTextPlace place) {
        MailTextDetails.Source source = source(place.seriesId());
        return repository
                .find(place)
                .filter(this::fits)
                .flatMap(MailText::getWording)
                .map(wording -> new InUse(source, wording));
    }

    private static MailTextDetails.Source source(@Nullable Long series) {
        return series == null ? MailTextDetails.Source.SITE : MailTextDetails.Source.SERIES;
    }

    /** The text with its examples. */
    MailTextLook look(
            MailSample sample, MailWording wording, Language language, Set<String> shown) {
        Map<String, Object> model = new HashMap<>(sample.model(language, shown));
        model.put("base", settings.link(""));
        model.put("siteName", site.name());
        TemplateFilling.Filled filled =
                TemplateFilling.of(wording).fill(sample.values(model, settings.link("")).byName());
        return new MailTextLook(
                filled.subject(),
                filled.body().lines().toList(),
                looks.html(filled.subject(), filled.body(), language));
    }
}
