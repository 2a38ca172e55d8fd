package se.motesplats.mailing.template.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import se.motesplats.outbox.template.service.TemplateCheck;
import se.motesplats.shared.MultiLine;

/**
 * A text to be looked at, saved or not.
 *
 * @param shown words that may be missing and are there in this example
 */
public record LookAtMailText(
        @NotNull @Valid MailTextPlace place,
        @NotNull @Size(max = TemplateCheck.LONGEST_SUBJECT) String subject,
        @NotNull @Size(max = TemplateCheck.LONGEST) @MultiLine String body,
        @NotNull Set<@NotNull String> shown) {

    public LookAtMailText {
        shown = Set.copyOf(shown);
    }
}
