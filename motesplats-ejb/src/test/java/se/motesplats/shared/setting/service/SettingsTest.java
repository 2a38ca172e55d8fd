package se.motesplats.shared.setting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A missing or malformed value stops the start with one sentence that names the key. */
class SettingsTest {

    private final Map<String, String> given = new HashMap<>();

    SettingsTest() {
        given.put("motesplats.db.url", "jdbc:postgresql://db.example/motesplats");
        given.put("motesplats.db.password", "a secret");
        given.put("motesplats.db.owner.password", "another secret");
        given.put("motesplats.smtp.host", "relay.example");
        given.put("motesplats.mail.from", "motesplats@example.org");
        given.put("motesplats.base.url", "https://motesplats.example/app/");
        given.put("motesplats.contact.name", "Kim Kontakt");
        given.put("motesplats.contact.email", "kim@example.org");
        given.put("motesplats.contact.phone", "031-000 00 00");
    }

    private Settings settings() {
        return new Settings(key -> Optional.ofNullable(given.get(key)));
    }

    @Test
    void the_required_values_are_enough() {
        assertThatCode(settings()::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void a_missing_required_value_is_named(Setting setting) {
        given.remove(setting.key());
        if (setting.defaultValue() != null) {
            assertThatCode(settings()::check).doesNotThrowAnyException();
            return;
        }
        assertThatIllegalStateException()
                .isThrownBy(settings()::check)
                .withMessage(
                        "Setting %s (environment %s) is missing: %s.",
                        setting.key(), setting.environmentName(), setting.meaning());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void blank_counts_as_missing(Setting setting) {
        given.put(setting.key(), "  ");
        if (setting.defaultValue() == null) {
            assertThatIllegalStateException()
                    .isThrownBy(settings()::check)
                    .withMessageContaining(setting.key())
                    .withMessageContaining("missing");
        } else {
            assertThatCode(settings()::check).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "motesplats.db.url,mysql://db",
        "motesplats.smtp.port,many",
        "motesplats.smtp.port,0",
        "motesplats.smtp.port,-25",
        "motesplats.smtp.tls,yes",
        "motesplats.jvm,fast",
        "motesplats.http.proxies,proxy.example",
        "motesplats.http.proxies,10.1.0.0/40",
        "motesplats.mail.from,nobody",
        "motesplats.base.url,motesplats.example",
        "motesplats.base.url,ftp://motesplats.example",
        "motesplats.base.url,http://",
        "motesplats.time.zone,Stockholm",
        "motesplats.contact.email,two@at@example.org",
        "motesplats.http.port,http",
        "motesplats.demo,maybe",
        "motesplats.clock,1 September 2021"
    })
    void a_malformed_value_is_named_and_shown(String key, String value) {
        given.put(key, value);
        assertThatIllegalStateException()
                .isThrownBy(settings()::check)
                .withMessageStartingWith("Setting " + key + " (environment ")
                .withMessageContaining("\"" + value + "\" is not ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void a_line_break_never_gets_into_a_value() {
        given.put("motesplats.contact.name", "Kim\r\nBcc: all@example.org");
        assertThatIllegalStateException()
                .isThrownBy(settings()::check)
                .withMessageContaining("motesplats.contact.name")
                .withMessageContaining("text on one line");
    }

    @Test
    void a_secret_is_never_shown() {
        given.put("motesplats.db.password", "s\tecret");
        assertThatIllegalStateException()
                .isThrownBy(settings()::check)
                .withMessageContaining("motesplats.db.password")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("ecret"));
    }

    @Test
    void the_clock_moves_in_demo_mode_only() {
        given.put("motesplats.clock", "2021-09-01T08:00:00Z");
        assertThatIllegalStateException()
                .isThrownBy(settings()::check)
                .withMessageContaining("motesplats.clock")
                .withMessageContaining("demo mode only");

        given.put("motesplats.demo", "true");
        assertThatCode(settings()::check).doesNotThrowAnyException();
        assertThat(settings().startOfClock()).contains(Instant.parse("2021-09-01T08:00:00Z"));
    }

    @Test
    void links_start_with_the_base_url() {
        assertThat(settings().link("/event/list.xhtml"))
                .isEqualTo("https://motesplats.example/app/event/list.xhtml");
        assertThat(settings().link("")).isEqualTo("https://motesplats.example/app");
    }

    @Test
    void the_environment_name_follows_the_key() {
        assertThat(Setting.DB_OWNER_USER.environmentName()).isEqualTo("MOTESPLATS_DB_OWNER_USER");
    }
}
