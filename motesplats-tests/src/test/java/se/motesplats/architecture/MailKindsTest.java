package se.motesplats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** Each mail belongs to one kind, which says in words whether one may do without, and why. */
class MailKindsTest {

    private static final List<MailKind> KINDS =
            Product.ALL.stream()
                    .filter(type -> type.isAssignableTo(MailKindSource.class))
                    .filter(type -> !type.isInterface())
                    .flatMap(type -> made(type).mailKinds().stream())
                    .toList();

    /** Kinds stand in the code of a bean, which needs nothing that is injected to say them. */
    private static MailKindSource made(JavaClass type) {
        try {
            Constructor<?> empty = type.reflect().getDeclaredConstructor();
            empty.setAccessible(true);
            return (MailKindSource) empty.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    @Test
    void every_template_belongs_to_one_kind() throws IOException {
        Path mails = Path.of("../motesplats-ejb/src/main/resources/mail");
        try (Stream<Path> files = Files.list(mails)) {
            assertThat(KINDS.stream().flatMap(kind -> kind.templates().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith("_sv.mustache"))
                                    .map(name -> name.replace("_sv.mustache", ""))
                                    .toList());
        }
    }

    @Test
    void every_kind_says_what_it_is_and_why_it_comes_or_what_is_missed() {
        assertThat(KINDS).extracting(MailKind::key).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (MailKind kind : KINDS) {
                for (String part : List.of("", ".why", ".example")) {
                    assertThat(texts.containsKey("mails." + kind.key() + part))
                            .as(kind.key() + part)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_is_about_a_seat_an_answer_or_security_is_no_choice() {
        assertThat(KINDS.stream().filter(MailKind::choice))
                .extracting(MailKind::key)
                .containsExactlyInAnyOrder(
                        "mailing.written",
                        "meeting.notesOut",
                        "meeting.reminder",
                        "meeting.news",
                        "proposal.draft",
                        "meeting.actionReminder",
                        "poll.reminder",
                        "poll.run",
                        "meeting.question.reminder",
                        "meeting.question.run",
                        "seat.reminder",
                        "seat.told",
                        "seat.free",
                        "seat.summary");
    }
}
