package se.motesplats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.MailWording;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.template.service.Defaults;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;
import se.motesplats.outbox.template.service.TemplateCheck;
import se.motesplats.outbox.template.service.TemplateFilling;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** What features declare of their templates is true of them, and said in words. */
class MailSamplesTest {

    private static final String BASE = "https://motesplats.example";

    private static final List<MailSample> SAMPLES =
            all(MailSampleSource.class).flatMap(s -> s.mailSamples().stream()).toList();

    /** What declares something needs nothing that is injected to say it. */
    private static <T> Stream<T> all(Class<T> source) {
        return Product.ALL.stream()
                .filter(type -> type.isAssignableTo(source))
                .filter(type -> !type.isInterface())
                .map(type -> source.cast(made(type)));
    }

    private static Object made(JavaClass type) {
        try {
            Constructor<?> empty = type.reflect().getDeclaredConstructor();
            empty.setAccessible(true);
            return empty.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static TemplateFilling.Filled filled(
            MailSample sample, Language language, boolean full) {
        Map<String, Object> model =
                new HashMap<>(sample.model(language, full ? sample.usual() : Set.of()));
        model.put("base", BASE);
        model.put("siteName", "Mötesplats");
        MailSample.Values values = sample.values(model, BASE);
        assertThat(values.missing()).as(sample.template()).isEmpty();
        return TemplateFilling.of(Defaults.of(sample, language)).fill(values.byName());
    }

    @Test
    void each_template_is_declared_once() {
        assertThat(SAMPLES.stream().map(MailSample::template))
                .containsExactlyInAnyOrderElementsOf(
                        all(MailKindSource.class)
                                .flatMap(source -> source.mailKinds().stream())
                                .flatMap(kind -> kind.templates().stream())
                                .toList());
    }

    @Test
    void each_text_that_comes_with_the_application_is_one_that_an_editor_could_save() {
        for (MailSample sample : SAMPLES) {
            for (Language language : Language.values()) {
                assertThat(TemplateCheck.problems(sample, Defaults.of(sample, language)))
                        .as(sample.template() + ' ' + language)
                        .isEmpty();
            }
        }
    }

    @Test
    void each_text_can_be_filled_with_its_examples_with_and_without_what_may_be_missing() {
        for (MailSample sample : SAMPLES) {
            for (Language language : Language.values()) {
                for (boolean full : new boolean[] {true, false}) {
                    TemplateFilling.Filled mail = filled(sample, language, full);
                    String name = sample.template() + ' ' + language + ' ' + full;
                    assertThat(mail.subject().isBlank()).as(name).isEqualTo(!sample.hasSubject());
                    assertThat(mail.subject() + mail.body())
                            .as(name)
                            .doesNotContain("{{")
                            .doesNotContain("null")
                            .doesNotContain(BASE + BASE)
                            .doesNotContain(BASE + "http");
                }
                assertThat(filled(sample, language, true).body()).isNotBlank();
            }
        }
    }

    @Test
    void both_languages_use_the_same_words() {
        for (MailSample sample : SAMPLES) {
            assertThat(words(Defaults.of(sample, Language.EN)))
                    .as(sample.template())
                    .isEqualTo(words(Defaults.of(sample, Language.SV)));
        }
    }

    private static List<String> words(MailWording text) {
        return Arrays.stream((text.subject() + text.body()).split("\\{\\{[#^/]?"))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("}}")))
                .distinct()
                .sorted()
                .toList();
    }

    /** Within the section of a word its own text comes first, and what that can be asked. */
    @Test
    void no_word_is_called_as_something_that_a_text_or_a_list_has() {
        List<String> asked =
                Stream.of(String.class, Boolean.class, List.class, Map.class, Object.class)
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .flatMap(
                                name ->
                                        Stream.of(
                                                name,
                                                name.replaceFirst("^(get|is)", "")
                                                        .toLowerCase(Locale.ROOT)))
                        .toList();
        assertThat(SAMPLES.stream().flatMap(sample -> words(sample.words())))
                .doesNotContainAnyElementsOf(asked)
                .doesNotContain("value", "hash", "coder", "hashIsZero");
    }

    private static Stream<String> words(List<MailWord> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.name()), words(word.parts())));
    }

    @Test
    void each_mail_and_each_word_is_said_in_words() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (MailSample sample : SAMPLES) {
                String mail = "mail." + sample.template();
                assertThat(List.of(mail, mail + ".when", mail + ".to"))
                        .as(language.tag())
                        .allMatch(texts::containsKey);
                if (sample.fixed() != null) {
                    assertThat(texts.containsKey(sample.fixed())).isTrue();
                }
                // Of a text that cannot be changed only what examples differ by is shown.
                assertThat(
                                sample.fixed() == null
                                        ? words(sample.allWords())
                                        : sample.words().stream()
                                                .filter(
                                                        word ->
                                                                word.kind() != MailWord.Kind.VALUE
                                                                        && word.kind()
                                                                                != MailWord.Kind
                                                                                        .ADDRESS)
                                                .map(MailWord::name))
                        .allMatch(
                                word ->
                                        texts.containsKey("mail.word." + word)
                                                || texts.containsKey(
                                                        "mail.word."
                                                                + sample.template()
                                                                + '.'
                                                                + word));
            }
        }
    }

    /** What somebody could misuse against others is not for everybody who writes mails. */
    @Test
    void what_protects_an_account_says_the_same_everywhere() {
        assertThat(SAMPLES.stream().filter(sample -> sample.fixed() != null))
                .extracting(MailSample::template)
                .containsExactlyInAnyOrder(
                        "account-reset",
                        "account-password-changed",
                        "account-guessed",
                        "mailing-written",
                        "mailing-test",
                        "seat-recount",
                        "setup-test",
                        "unwanted");
    }
}
