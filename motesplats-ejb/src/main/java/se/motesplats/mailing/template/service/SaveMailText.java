package se.motesplats.mailing.template.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.motesplats.outbox.template.service.TemplateCheck;
import se.motesplats.shared.MultiLine;

/**
 * A text for the mails of a template.
 *
 * @param version that was seen; 0 where nothing was saved
 * @param subject with placeholders; empty for a paragraph
 */
public record SaveMailText(
        @NotNull @Valid MailTextPlace place,
        int version,
        @NotNull @Size(max = TemplateCheck.LONGEST_SUBJECT) String subject,
        @NotNull @Size(max = TemplateCheck.LONGEST) @MultiLine String body) {}
