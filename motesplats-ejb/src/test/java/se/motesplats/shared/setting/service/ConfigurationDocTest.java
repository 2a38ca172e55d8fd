package se.motesplats.shared.setting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} is written from {@link Setting} and must not drift from it. To
 * write it anew: {@value #COMMAND}
 */
class ConfigurationDocTest {

    private static final String COMMAND =
            "mvn -pl motesplats-ejb -am test -Dtest=ConfigurationDocTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dmotesplats.docs.write=true";

    @Test
    void the_page_lists_every_setting_as_it_is() throws IOException {
        Path page = Path.of("../docs/configuration.md");
        String wanted = page();
        if (Boolean.getBoolean("motesplats.docs.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, wanted);
        }
        assertThat(page)
                .as("docs/configuration.md is out of date; write it anew with: %s", COMMAND)
                .hasContent(wanted);
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Configuration

                        <!-- Written from se.motesplats.shared.setting.service.Setting; do not edit. Anew:
                             %s -->

                        Every key is read through MicroProfile Config. The first source that has it wins: system property
                        (`java -Dmotesplats.db.url=… -jar motesplats.jar`), environment variable, then a file: `motesplats.properties` in the
                        working directory of `motesplats.jar` or the one that `motesplats.config` (environment `MOTESPLATS_CONFIG`) names; on Payara
                        Server what the domain keeps (`asadmin set-config-property`). A missing or malformed value stops the start with one
                        sentence that names the key. Blank counts as missing.

                        | Key | Environment variable | Value | Default | Meaning |
                        |---|---|---|---|---|
                        """
                                .formatted(COMMAND));
        for (Setting setting : Setting.values()) {
            page.append(
                    "| `%s` | `%s` | %s | %s | %s |\n"
                            .formatted(
                                    setting.key(),
                                    setting.environmentName(),
                                    Settings.expected(setting.kind()),
                                    defaultOf(setting),
                                    setting.meaning().replace("|", "\\|")));
        }
        return page.toString();
    }

    private static String defaultOf(Setting setting) {
        String value = setting.defaultValue();
        if (value == null) {
            return "**required**";
        }
        return value.isEmpty() ? "empty" : '`' + value + '`';
    }
}
