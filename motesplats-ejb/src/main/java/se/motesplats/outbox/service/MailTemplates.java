package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.template.service.Defaults;
import se.motesplats.outbox.template.service.MailParagraph;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSamples;
import se.motesplats.outbox.template.service.OwnText;
import se.motesplats.outbox.template.service.OwnTexts;
import se.motesplats.outbox.template.service.TemplateFilling;
import se.motesplats.outbox.template.service.WordsMissing;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * Makes mails of templates, {@code mail/<name>_<language>.mustache}: first line the subject, an
 * empty line, then plain text. The HTML part is made from the text when it is sent, so nothing that
 * a user typed is ever markup.
 */
@ApplicationScoped
public class MailTemplates {

    private static final System.Logger LOG = System.getLogger(MailTemplates.class.getName());

    @Inject private Settings settings;
    @Inject private SiteBoard site;
    @Inject private MailSamples samples;
    @Inject private OwnTexts own;
    @Inject private Event<WordsMissing> missing;

    /** The texts that the application comes with. */
    private final Map<String, TemplateFilling> defaults = new ConcurrentHashMap<>();

    /**
     * A mail in words.
     *
     * @param subject one line without control characters
     */
    public record Rendered(String subject, String body) {}

    /**
     * Fills the text that the application comes with. Besides the model's values, {@code {{base}}}
     * is the address that links start with, and {@code {{siteName}}} what the installation calls
     * itself.
     *
     * @throws com.samskivert.mustache.MustacheException if the model lacks a value that the
     *     template names
     */
    public Rendered render(String name, Language language, Map<String, Object> model) {
        return rendered(new Writing(language, null, null).fill(name, model));
    }

    /** Fills a template that is a paragraph of another mail and has no subject. */
    String paragraph(String name, Language language, Map<String, Object> model) {
        return new Writing(language, null, null).fill(name, model).body();
    }

    /** Writes mails with the texts of the site and of the series of their events. */
    Letters letters(List<OutgoingMail> mails) {
        Set<String> names = new HashSet<>();
        Set<Long> events = new HashSet<>();
        mails.forEach(
                mail -> {
                    names.add(mail.template());
                    mail.model().values().forEach(value -> addParagraphs(names, value));
                    if (mail.section() != null) {
                        names.add(mail.section().template());
                    }
                    if (mail.eventId() != null) {
                        events.add(mail.eventId());
                    }
                });
        OwnTexts.Found found = mails.isEmpty() ? null : own.of(names, events);
        return new Letters() {
            @Override
            public Rendered of(OutgoingMail mail) {
                return rendered(writing(mail).fill(mail.template(), mail.model()));
            }

            @Override
            public @Nullable String section(OutgoingMail mail) {
                MailParagraph section = mail.section();
                return section == null
                        ? null
                        : writing(mail).fill(section.template(), section.model()).body();
            }

            private Writing writing(OutgoingMail mail) {
                return new Writing(mail.language(), mail.eventId(), found);
            }
        };
    }

    /** Makes the words of a mail. */
    interface Letters {
        Rendered of(OutgoingMail mail);

        /** What it says within a mail that gathers several; null if it goes alone. */
        @Nullable String section(OutgoingMail mail);
    }

    private static void addParagraphs(Set<String> names, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> addParagraphs(names, one));
        } else if (value instanceof MailParagraph paragraph) {
            names.add(paragraph.template());
        }
    }

    private static Rendered rendered(TemplateFilling.Filled filled) {
        return new Rendered(filled.subject(), filled.body() + '\n');
    }

    /** One mail on its way from values to words, with its paragraphs. */
    private final class Writing {

        private final Language language;
        private final @Nullable Long event;
        private final OwnTexts.@Nullable Found found;

        Writing(Language language, @Nullable Long event, OwnTexts.@Nullable Found found) {
            this.language = language;
            this.event = event;
            this.found = found;
        }

        TemplateFilling.Filled fill(String name, Map<String, Object> model) {
            MailSample sample = samples.get(name);
            Map<String, Object> values = values(sample, model);
            if (found != null) {
                for (OwnText text : found.of(name, language, event)) {
                    Optional<TemplateFilling.Filled> mail = text.fill(values);
                    if (mail.isPresent()) {
                        return mail.get();
                    }
                    LOG.log(Level.WARNING, "an own text of {0} does not fit", name);
                }
            }
            return defaults.computeIfAbsent(
                            name + '_' + language.tag(),
                            key -> TemplateFilling.of(Defaults.of(sample, language)))
                    .fill(values);
        }

        private Map<String, Object> values(MailSample sample, Map<String, Object> model) {
            Map<String, Object> all = new HashMap<>();
            model.forEach((name, value) -> all.put(name, inWords(value)));
            all.put("base", settings.link(""));
            all.put("siteName", site.name());
            MailSample.Values values = sample.values(all, settings.link(""));
            if (!values.missing().isEmpty()) {
                missing.fire(new WordsMissing(sample.template(), values.missing()));
            }
            return values.byName();
        }

        /** Paragraphs are templates of their own; the same one is said once. */
        private Object inWords(Object value) {
            if (value instanceof Collection<?> several) {
                List<Object> words = new ArrayList<>();
                several.forEach(one -> words.add(inWords(one)));
                return several.stream().anyMatch(MailParagraph.class::isInstance)
                        ? words.stream().distinct().toList()
                        : words;
            }
            return value instanceof MailParagraph paragraph
                    ? fill(paragraph.template(), paragraph.model()).body()
                    : value;
        }
    }
}
