package se.motesplats.outbox.template.service;

import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailWording;

/**
 * A text that somebody wrote. Whether it still fits its template is asked before it is used: an
 * upgrade may have taken a word away.
 */
public final class OwnText {

    private final MailSample sample;
    private final @Nullable TemplateFilling filling;

    OwnText(MailSample sample, MailWording wording) {
        this.sample = sample;
        this.filling =
                sample.fixed() == null && TemplateCheck.problems(sample, wording).isEmpty()
                        ? TemplateFilling.of(wording)
                        : null;
    }

    /** The mail that it makes; empty where it does not fit, and another text has to do. */
    public Optional<TemplateFilling.Filled> fill(Map<String, Object> values) {
        if (filling == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(filling.fill(values))
                    .filter(mail -> !mail.body().isEmpty() || !sample.hasSubject())
                    .filter(mail -> !mail.subject().isEmpty() || !sample.hasSubject());
        } catch (MustacheException unfit) {
            return Optional.empty();
        }
    }
}
