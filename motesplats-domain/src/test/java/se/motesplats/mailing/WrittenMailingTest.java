package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
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

    private static final MomentRule RULE =
            new MomentRule(
                    "EVENT_START", 3, MomentUnit.DAYS, MomentSide.BEFORE, LocalTime.of(8, 0));

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
        refused("error.mailing.planned", () -> mailing.write(WORDS, NONE, NOW));
        mailing.callOff();
        assertThat(mailing.isDue(moment)).isFalse();
        mailing.plan(moment, WRITER, NOW);
        mailing.sent(1, WRITER, moment);
        assertThat(mailing.isDue(moment)).isFalse();
        refused("error.mailing.notPlanned", mailing::callOff);
    }

    @Test
    void follows_its_date_and_is_sent_once() {
        WrittenMailing mailing = whole(NONE);
        Instant first = NOW.plus(Duration.ofDays(10));
        Instant second = NOW.plus(Duration.ofDays(20));
        mailing.planBy(RULE, first, WRITER, NOW);
        mailing.aimAt(second, NOW);
        assertThat(mailing.isDue(first)).isFalse();
        mailing.aimAt(first, NOW);
        assertThat(mailing.isDue(first)).isTrue();
        mailing.sent(1, WRITER, first);
        mailing.aimAt(second, first);
        assertThat(mailing.isDue(second)).as("what was sent is sent").isFalse();
        assertThat(mailing.getStatus()).isEqualTo(MailingStatus.SENT);
    }

    @Test
    void has_no_moment_while_its_date_is_not_known() {
        WrittenMailing mailing = whole(NONE);
        mailing.planBy(RULE, null, WRITER, NOW);
        assertThat(mailing.isDue(NOW.plus(Duration.ofDays(999)))).isFalse();
        Instant moment = NOW.plus(Duration.ofDays(10));
        mailing.aimAt(moment, NOW);
        assertThat(mailing.getSendAt()).contains(moment);
        mailing.aimAt(null, NOW);
        assertThat(mailing.isDue(moment)).isFalse();
        assertThat(mailing.getStatus()).isEqualTo(MailingStatus.PLANNED);
    }

    @Test
    void a_moment_that_passed_by_a_move_is_missed_until_the_date_moves_on() {
        WrittenMailing mailing = whole(NONE);
        Instant moment = NOW.plus(Duration.ofDays(10));
        mailing.planBy(RULE, moment, WRITER, NOW);
        mailing.aimAt(NOW.minusSeconds(1), NOW);
        assertThat(mailing.getStatus()).isEqualTo(MailingStatus.MISSED);
        assertThat(mailing.isDue(NOW)).isFalse();
        mailing.aimAt(null, NOW);
        assertThat(mailing.getStatus()).isEqualTo(MailingStatus.MISSED);
        mailing.aimAt(moment, NOW);
        assertThat(mailing.getStatus()).isEqualTo(MailingStatus.PLANNED);
        mailing.notSent(MailingStatus.NOBODY);
        mailing.aimAt(moment, NOW);
        assertThat(mailing.getStatus()).as("the same moment").isEqualTo(MailingStatus.NOBODY);
        mailing.aimAt(moment.plusSeconds(60), NOW);
        assertThat(mailing.isDue(moment.plusSeconds(60))).isTrue();
    }

    @Test
    void what_has_a_moment_of_its_own_does_not_follow_any_date() {
        WrittenMailing mailing = whole(NONE);
        mailing.remember(RULE);
        Instant moment = NOW.plusSeconds(60);
        mailing.aimAt(moment, NOW);
        assertThat(mailing.getStatus()).as("a draft").isEqualTo(MailingStatus.DRAFT);
        mailing.plan(moment, WRITER, NOW);
        assertThat(mailing.getMomentRule()).isEmpty();
        mailing.aimAt(moment.plusSeconds(60), NOW);
        assertThat(mailing.getSendAt()).contains(moment);
        mailing.callOff();
        refused("error.mailing.past", () -> mailing.planBy(RULE, NOW, WRITER, NOW));
    }

    @Test
    void a_copy_is_a_draft_of_the_other_event_with_the_same_text_and_rule() {
        WrittenMailing mailing = whole(ENGLISH);
        mailing.planBy(RULE, NOW.plusSeconds(1), WRITER, NOW);
        mailing.sent(1, WRITER, NOW);
        WrittenMailing copy = mailing.copyTo(9, 10, NOW);
        assertThat(copy.getMomentRule()).contains(RULE);
        assertThat(copy.getSendAt()).isEmpty();
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
