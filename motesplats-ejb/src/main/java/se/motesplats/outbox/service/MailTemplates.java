package se.motesplats.outbox.service;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.shared.Language;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.site.service.SiteBoard;

/**
 * Renders {@code mail/<name>_<language>.mustache}: first line the subject, an empty line, then
 * plain text. The HTML part is made from the text when it is sent, so nothing that a user typed is
 * ever markup.
 */
@ApplicationScoped
public class MailTemplates {

    @Inject private Settings settings;
    @Inject private SiteBoard site;

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /**
     * A mail in words.
     *
     * @param subject one line without control characters
     */
    public record Rendered(String subject, String body) {}

    /**
     * Fills a template. Besides the model's values, {@code {{base}}} is the address that links
     * start with, and {@code {{siteName}}} what the installation calls itself.
     *
     * @throws com.samskivert.mustache.MustacheException if the model lacks a value that the
     *     template names
     */
    public Rendered render(String name, Language language, Map<String, Object> model) {
        String text = fill(name, language, model);
        int end = text.indexOf('\n');
        String subject = text.substring(0, end).replaceAll("\\p{Cntrl}+", " ").strip();
        return new Rendered(subject, text.substring(end + 1).strip() + '\n');
    }

    /** Fills a template that is a paragraph of another mail and has no subject. */
    public String paragraph(String name, Language language, Map<String, Object> model) {
        return fill(name, language, model).strip();
    }

    private String fill(String name, Language language, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("base", settings.link(""));
        all.put("siteName", site.name());
        return compiled.computeIfAbsent(name + '_' + language.tag(), MailTemplates::compile)
                .execute(all);
    }

    private static Template compile(String name) {
        String file = "mail/" + name + ".mustache";
        try (InputStream in = MailTemplates.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no mail template " + file);
            }
            // Plain text: nothing is escaped here, the HTML part is.
            return Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .emptyStringIsFalse(true)
                    .compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
