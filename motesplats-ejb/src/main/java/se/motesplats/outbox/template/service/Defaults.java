package se.motesplats.outbox.template.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.motesplats.outbox.MailWording;
import se.motesplats.shared.Language;

/** The texts that the application comes with. */
public final class Defaults {

    private Defaults() {}

    /**
     * The text that the application comes with: {@code mail/<template>_<language>.mustache}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MailWording of(MailSample sample, Language language) {
        String file = "mail/" + sample.template() + '_' + language.tag() + ".mustache";
        try (InputStream in = Defaults.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no mail template " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!sample.hasSubject()) {
                return new MailWording("", text.strip());
            }
            int end = text.indexOf('\n');
            return new MailWording(text.substring(0, end).strip(), text.substring(end + 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
