package se.motesplats.outbox.template.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.group;
import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.outbox.MailWording;

/** What somebody may write into a mail, and what is said of everything else. */
class TemplateCheckTest {

    private static final MailSample SAMPLE =
            MailSample.event(
                    "example",
                    List.of(typed("event", "Träff", "Meeting")),
                    made("days", "11 mars", "11 March"),
                    address("link", "/answer").needed(),
                    typedMaybe("reason", "Därför", "Because"),
                    condition("online", true),
                    lines("times", MailWord.Trust.MADE, List.of("ett", "två"), List.of("one")),
                    group(
                            "units",
                            typed("name", "Partille", "Partille"),
                            made("seats", "2", "2"),
                            condition("last", false)));

    private static List<TemplateProblem> problems(String subject, String body) {
        return TemplateCheck.problems(SAMPLE, new MailWording(subject, body));
    }

    private static List<TemplateProblem> of(String body) {
        return problems("Ämne", body + " {{link}}");
    }

    private static void says(String body, String key, Object... data) {
        assertThat(of(body))
                .containsExactly(
                        new TemplateProblem(false, "error.template." + key, List.of(data)));
    }

    @Test
    void takes_what_is_offered() {
        assertThat(
                        problems(
                                "{{event}}, {{days}}",
                                """
                                Hej!

                                {{#reason}}Skäl: {{.}}, alltså {{reason}}{{/reason}}{{^reason}}Utan skäl{{/reason}}
                                {{#times}}- {{.}}{{^-last}};{{/-last}}
                                {{/times}}
                                {{#units}}{{name}} {{seats}} till {{event}}{{#online}}, online{{/online}}
                                {{/units}}
                                {{^units}}Inga{{/units}}
                                {{ link }} {{siteName}} {{base}} {ett} { två }
                                """))
                .isEmpty();
    }

    @Test
    void says_what_was_probably_meant() {
        says("Till {{evnt}}", "unknownMeant", 1, "{{evnt}}", "{{event}}");
        says("a\nb {{Event}}", "unknownMeant", 2, "{{Event}}", "{{event}}");
        says("{{#resaon}}x{{/resaon}}", "unknownMeant", 1, "{{#resaon}}", "{{reason}}");
        says("{{weather}}", "unknown", 1, "{{weather}}");
        says("{event}", "oneBrace", 1, "{event}", "{{event}}");
        says("{{name}}", "within", 1, "{{name}}", "{{#units}} … {{/units}}");
    }

    @Test
    void says_which_section_is_not_closed_or_closes_nothing() {
        says("a\n{{#reason}}b", "unclosedSection", 2, "{{#reason}}", "{{/reason}}");
        says("{{/reason}}", "closesNothing", 1, "{{/reason}}");
        assertThat(of("{{#reason}}{{#online}}x{{/reason}}"))
                .containsExactly(
                        new TemplateProblem(
                                false,
                                "error.template.closesOther",
                                List.of(1, "{{/reason}}", "{{/online}}", "{{#online}}")));
        assertThat(problems("Ämne", "{{link}} {{event"))
                .extracting(TemplateProblem::key)
                .contains("error.template.unclosedTag");
        assertThat(problems("Ämne", "{{event {{link}}"))
                .extracting(TemplateProblem::key)
                .contains("error.template.unclosedTag");
    }

    @Test
    void says_how_a_word_is_used() {
        says("{{online}}", "onlySection", 1, "{{online}}", "{{#online}} … {{/online}}");
        says("{{times}}", "onlySection", 1, "{{times}}", "{{#times}} … {{/times}}");
        says("{{#event}}x{{/event}}", "alwaysThere", 1, "{{#event}}", "{{event}}");
        says("{{.}}", "dot", 1, "{{.}}");
        says("{{#online}}{{.}}{{/online}}", "dot", 1, "{{.}}");
        says("{{#units}}{{.}}{{/units}}", "dot", 1, "{{.}}");
        says("{{#-last}}x{{/-last}}", "onlyInMany", 1, "{{#-last}}");
    }

    @Test
    void what_is_needed_has_to_be_there() {
        assertThat(problems("Svara: {{link}}", "Hej"))
                .containsExactly(
                        new TemplateProblem(false, "error.template.missing", List.of("{{link}}")));
    }

    @Test
    void a_subject_is_one_line_that_says_something() {
        for (String subject : List.of("a\nBcc: x@y.example", "a\r\nb", "a\u0000b", "a\u2028b")) {
            assertThat(problems(subject, "{{link}}"))
                    .containsExactly(
                            new TemplateProblem(true, "error.template.subjectLines", List.of()));
        }
        assertThat(problems("  ", "{{link}}"))
                .containsExactly(
                        new TemplateProblem(true, "error.template.emptySubject", List.of()));
        assertThat(problems("{{evnt}}", "{{link}}"))
                .extracting(TemplateProblem::inSubject)
                .containsExactly(true);
    }

    /** Everything that the template language can and that is not offered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{> other}}",
                "{{{event}}}",
                "{{& event}}",
                "{{=<% %>=}}",
                "{{! quiet }}",
                "{{event.class}}",
                "{{event.class.name}}",
                "{{event.getBytes}}",
                "{{this}}",
                "{{-index}}",
                "{{..}}",
                "{{../event}}",
                "{{#event.chars}}x{{/event.chars}}",
                "{{class}}",
                "{{getClass}}",
                "{{#}}x{{/}}",
                "{{}}",
                "{{event()}}",
                "{{'event'}}",
                "{{event}}{{<parent}}{{/parent}}",
                "{{$block}}{{/block}}"
            })
    void nothing_else_is_let_through(String written) {
        assertThat(of(written)).as(written).isNotEmpty();
    }

    @Test
    void nothing_grows_beyond_its_words() {
        says("{{#times}}{{#times}}x{{/times}}{{/times}}", "manyInMany", 1, "{{#times}}");
        says("{{#times}}{{#units}}x{{/units}}{{/times}}", "manyInMany", 1, "{{#units}}");
        assertThat(of("{{#online}}".repeat(7) + "{{/online}}".repeat(7)))
                .extracting(TemplateProblem::key)
                .containsExactly("error.template.deep");
        assertThat(of("x".repeat(TemplateCheck.LONGEST)))
                .extracting(TemplateProblem::key)
                .containsExactly("error.template.long");
        assertThat(of("{{event}}".repeat(500)))
                .extracting(TemplateProblem::key)
                .containsExactly("error.template.many");
    }

    /** Whatever somebody sends, the answer comes at once. */
    @Test
    void hostile_texts_are_read_in_no_time() {
        for (String piece :
                List.of("{", "{{", "}}", "{{#online}}", "{{/online}}", "{{#", "{ event")) {
            String text = piece.repeat(TemplateCheck.LONGEST / piece.length());
            assertThat(catchThrowable(() -> of(text))).isNull();
            assertTimeout(Duration.ofSeconds(5), () -> problems(text, text));
        }
    }
}
