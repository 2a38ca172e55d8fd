package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;

/** What a mailing needs to be sent, and that it is sent once. */
class WrittenMailingTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final MailingWords WORDS = new MailingWords("Ämne", "Text");
    private static final MailingWords NONE = new MailingWords("", "");
    private static final MailingWords ENGLISH = new MailingWords("Subject", "Text");
    private static final long EVENT = 7;
    private static final long WRITER = 8;

    @Test
    void needs_text_and_a_group() {
        WrittenMailing mailing = new WrittenMailing(EVENT, WRITER, NOW);
        refused("error.mailing.noText", mailing::requireWhole);
        mailing.write(WORDS, NONE, NOW);
        refused("error.mailing.noGroup", mailing::requireWhole);
        mailing.goTo(MailingRule.of(Set.of(MailingGroup.CAME), Set.of()));
        assertThatCode(mailing::requireWhole).doesNotThrowAnyException();
        mailing.write(WORDS, new MailingWords("Subject", ""), NOW);
        refused("error.mailing.halfEnglish", mailing::requireWhole);
    }

    @Test
    void is_sent_once_and_never_changed_after() {
        WrittenMailing mailing = whole(NONE);
        mailing.sent(3, WRITER, NOW);
        assertThat(mailing.getRecipients()).contains(3);
        refused("error.mailing.alreadySent", () -> mailing.sent(3, WRITER, NOW));
        refused("error.mailing.alreadySent", () -> mailing.write(WORDS, NONE, NOW));
        refused("error.mailing.alreadySent", () -> mailing.goTo(MailingRule.NOBODY));
    }

    @Test
    void what_waits_is_due_at_its_moment_and_is_changed_only_after_it_was_called_off() {
        WrittenMailing mailing = whole(NONE);
        refused("error.mailing.past", () -> mailing.plan(NOW, WRITER, NOW));
        Instant moment = NOW.plusSeconds(60);
        mailing.plan(moment, WRITER, NOW);
        assertThat(mailing.isDue(moment.minusMillis(1))).isFalse();
        assertThat(mailing.isDue(moment)).isTrue();
        assertThat(mailing.isTooLate(moment.plus(Duration.ofDays(2)))).isFalse();
        assertThat(mailing.isTooLate(moment.plus(Duration.ofDays(2)).plusMillis(1))).isTrue();
        refused("error.mailing.planned", () -> mailing.write(WORDS, NONE, NOW));
        mailing.callOff();
        assertThat(mailing.isDue(moment)).isFalse();
        mailing.plan(moment, WRITER, NOW);
        mailing.sent(1, WRITER, moment);
        assertThat(mailing.isDue(moment)).isFalse();
        refused("error.mailing.notPlanned", mailing::callOff);
    }

    @Test
    void a_copy_is_a_draft_of_the_other_event_with_the_same_text_and_rule() {
        WrittenMailing mailing = whole(ENGLISH);
        mailing.sent(1, WRITER, NOW);
        WrittenMailing copy = mailing.copyTo(9, 10, NOW);
        assertThat(copy.getEventId()).isEqualTo(9);
        assertThat(copy.getWrittenBy()).isEqualTo(10);
        assertThat(copy.getStatus()).isEqualTo(MailingStatus.DRAFT);
        assertThat(copy.words(Language.EN)).isEqualTo(ENGLISH);
        assertThat(copy.getRule().included()).containsExactly(MailingGroup.CAME);
    }

    @Test
    void who_reads_english_gets_swedish_where_there_is_no_english() {
        assertThat(whole(NONE).languageFor(Language.EN)).isEqualTo(Language.SV);
        assertThat(whole(ENGLISH).languageFor(Language.EN)).isEqualTo(Language.EN);
        assertThat(whole(ENGLISH).languageFor(Language.SV)).isEqualTo(Language.SV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{förman}", "{}", "{förnamn", "förnamn}", "{{förnamn}}", "{mötes plats}"})
    void a_mark_that_is_not_known_is_named(String typed) {
        assertThatThrownBy(() -> MailingMark.requireKnown("Hej " + typed + " du"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("error.mailing.mark"));
    }

    @Test
    void marks_are_known_in_both_languages_and_however_they_are_written() {
        for (MailingMark mark : MailingMark.values()) {
            for (Language language : Language.values()) {
                assertThatCode(() -> MailingMark.requireKnown(mark.typed(language)))
                        .doesNotThrowAnyException();
            }
        }
        assertThatCode(() -> MailingMark.requireKnown("{ FÖRNAMN }")).doesNotThrowAnyException();
    }

    private static WrittenMailing whole(MailingWords english) {
        WrittenMailing mailing = new WrittenMailing(EVENT, WRITER, NOW);
        mailing.write(WORDS, english, NOW);
        mailing.goTo(MailingRule.of(Set.of(MailingGroup.CAME), Set.of()));
        return mailing;
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
