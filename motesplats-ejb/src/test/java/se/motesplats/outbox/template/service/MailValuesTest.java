package se.motesplats.outbox.template.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.MailWording;

/** What somebody typed stays a piece of text within the mail. */
class MailValuesTest {

    private static final MailSample SAMPLE =
            MailSample.event(
                    "example",
                    List.of(MailWord.typed("name", "", "")),
                    MailWord.typedMaybe("reason", "", "").withParagraphs(),
                    MailWord.address("link", ""),
                    MailWord.condition("online", true),
                    MailWord.lines("times", MailWord.Trust.MADE, List.of(), List.of()),
                    MailWord.group("units", MailWord.typed("unit", "", "")));

    private static TemplateFilling.Filled filled(String subject, String body, Object name) {
        return TemplateFilling.of(new MailWording(subject, body))
                .fill(values(Map.of("name", name)).byName());
    }

    private static MailSample.Values values(Map<String, Object> model) {
        return SAMPLE.values(model, "https://motesplats.example");
    }

    @Test
    void a_name_begins_no_header_and_no_line() {
        TemplateFilling.Filled mail =
                filled(
                        "Till {{name}}",
                        "Hej {{name}}!",
                        "Anna\r\nBcc: alla@example.org\u2028\u0000\t\u0085X");
        assertThat(mail.subject()).isEqualTo("Till Anna Bcc: alla@example.org X");
        assertThat(mail.body()).isEqualTo("Hej Anna Bcc: alla@example.org X!");
    }

    @Test
    void a_name_is_no_template_and_no_code() {
        String name = "{{name}}{{#units}}{{> other}} ${7*7} #{system} <script>alert(1)</script>";
        assertThat(filled("{{name}}", "{{name}}", name).subject()).isEqualTo(name);
    }

    @Test
    void a_name_of_five_megabytes_is_cut_between_letters() {
        String name = "🙂".repeat(1_300_000);
        String shown = filled("{{name}}", "{{name}}", name).body();
        assertThat(shown).isEqualTo("🙂".repeat(MailValues.LONGEST_LINE) + '…');
        assertThat(filled("{{name}}", "{{name}}", name).subject())
                .isEqualTo("🙂".repeat(300) + '…');
        String reason = MailValues.paragraphs("å\n".repeat(3_000_000));
        assertThat(reason.length()).isLessThanOrEqualTo(MailValues.LONGEST_TEXT + 1);
    }

    @Test
    void letters_are_kept_and_composed() {
        assertThat(filled("{{name}}", "x", "A\u030asa O\u0308ga 👩‍👩‍👧 naïve").subject())
                .isEqualTo("Åsa Öga 👩‍👩‍👧 naïve");
    }

    @Test
    void a_name_turns_nothing_but_itself() {
        assertThat(filled("{{name}} 12 platser", "x", "\u202Eevil\u202C").subject())
                .isEqualTo("evil 12 platser");
        assertThat(filled("{{name}} 12 platser", "x", "שרה").subject())
                .isEqualTo("\u2068שרה\u2069 12 platser");
    }

    @Test
    void paragraphs_stay_where_they_may_be_typed_and_nowhere_else() {
        Map<String, Object> values =
                values(Map.of("name", "a\n\nb", "reason", "Ett.\r\n\r\nTvå.\u0007")).byName();
        assertThat(values.get("name")).isEqualTo("a b");
        assertThat(values.get("reason")).isEqualTo("Ett.\n\nTvå.");
    }

    @Test
    void what_a_feature_gives_becomes_plain_values_whatever_it_is() {
        Map<String, Object> values =
                values(
                                Map.of(
                                        "name", 12,
                                        "reason", List.of("Därför"),
                                        "link", "/x?y=1",
                                        "online", List.of(),
                                        "times", List.of(1, "två"),
                                        "units", List.of(Map.of("unit", "A", "secret", "B")),
                                        "other", new Object()))
                        .byName();
        assertThat(values)
                .containsEntry("name", "12")
                .containsEntry("reason", "Därför")
                .containsEntry("link", "https://motesplats.example/x?y=1")
                .containsEntry("online", false)
                .containsEntry("times", List.of("1", "två"))
                .containsEntry("units", List.of(Map.of("unit", "A")))
                .doesNotContainKey("other");
    }

    @Test
    void what_should_always_be_there_and_is_not_is_said() {
        assertThat(values(Map.of()).missing()).containsExactly("name", "siteName", "base");
        assertThatThrownBy(
                        () ->
                                TemplateFilling.of(new MailWording("x", "{{name}}"))
                                        .fill(values(Map.of()).byName()))
                .isInstanceOf(MustacheException.class);
    }

    @Test
    void a_mail_does_not_grow_without_end() {
        Map<String, Object> many =
                Map.of("name", "x", "times", Collections.nCopies(20_000, "y".repeat(100)));
        assertThatThrownBy(
                        () ->
                                TemplateFilling.of(
                                                new MailWording("x", "{{#times}}{{.}}{{/times}}"))
                                        .fill(values(many).byName()))
                .isInstanceOf(MustacheException.class);
    }
}
