package se.motesplats.mailing.template.service;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;

/**
 * For which mails a text is.
 *
 * @param seriesId null for the whole site
 */
public record MailTextPlace(
        @NotNull String template, @NotNull Language language, @Nullable Long seriesId)
        implements Serializable {}
