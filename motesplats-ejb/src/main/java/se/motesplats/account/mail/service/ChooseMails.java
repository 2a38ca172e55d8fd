package se.motesplats.account.mail.service;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Which mails somebody can do without.
 *
 * @param unwanted keys of kinds; all other mails come
 */
public record ChooseMails(@NotNull Set<@NotNull String> unwanted) {
    public ChooseMails {
        unwanted = Set.copyOf(unwanted);
    }
}
