package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.event.service.CopyEvent;
import se.motesplats.event.service.EventCopyService;
import se.motesplats.mailing.service.UsualMailingService;
import se.motesplats.mailing.service.UsualOffer;
import se.motesplats.mailing.service.WrittenMailingItem;
import se.motesplats.mailing.service.WrittenMailingJob;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/** What most events tell, turned on with one click and once. */
@ArquillianTest
class UsualMailingIT extends SeatScene {

    @Inject private UsualMailingService usual;
    @Inject private WrittenMailingService mailings;
    @Inject private WrittenMailingJob job;
    @Inject private EventCopyService copies;

    @Test
    void each_is_shown_with_when_and_to_whom_and_its_text_in_both_languages() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        List<UsualOffer> offers = offers();
        assertThat(offers).hasSize(8);
        assertThat(offers)
                .allSatisfy(
                        offer -> {
                            assertThat(offer.swedish().subject()).doesNotContain("{");
                            assertThat(offer.swedish().blocks()).hasSizeGreaterThan(2);
                            assertThat(Objects.requireNonNull(offer.english()).subject())
                                    .doesNotContain("{")
                                    .isNotEqualTo(offer.swedish().subject());
                            assertThat(offer.mailing()).isNull();
                        });
        UsualOffer unanswered = offer("UNANSWERED_WEEK");
        assertThat(unanswered.people()).isEqualTo(2);
        assertThat(Objects.requireNonNull(unanswered.moment()).past()).isFalse();
        assertThat(offer("WELCOME").people()).isZero();
        assertThat(offer("CHOOSE").moment()).as("no last day for choosing yet").isNull();
    }

    @Test
    void what_is_turned_on_is_sent_to_those_who_have_left_something_undone() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 2);
        String token = token();
        assertThat((int) as(COORDINATOR, () -> usual.turnOn(event, keys()))).isEqualTo(8);
        assertThat(offers()).isEmpty();
        assertThat((int) as(COORDINATOR, () -> usual.turnOn(event, Set.of("WELCOME")))).isZero();
        // A week before Tuesday 6 April 2027 comes the day after Easter.
        clock.set(LocalDateTime.of(2027, 3, 30, 8, 1));
        asSystem(job::run).call();
        assertThat(mails("mailing-written")).isEqualTo(2);
        byLink(token, true);
        clock.set(LocalDateTime.of(2027, 4, 2, 8, 1));
        asSystem(job::run).call();
        assertThat(mails("mailing-written"))
                .as("a welcome to one, the last reminder to the other")
                .isEqualTo(2 + 1 + 1);
    }

    @Test
    void of_two_who_turn_them_on_at_once_one_finds_them_on() throws Exception {
        Set<String> keys = keys();
        Callable<Integer> on = request(COORDINATOR, () -> usual.turnOn(event, keys));
        List<Future<Integer>> both = List.of(threads.submit(on), threads.submit(on));
        assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(8);
        assertThat(as(COORDINATOR, () -> mailings.list(event))).hasSize(8);
    }

    @Test
    void one_can_be_changed_before_it_is_turned_on_and_does_not_come_twice() throws Exception {
        long draft = as(COORDINATOR, () -> usual.draft(event, "THANKS"));
        assertThat(as(COORDINATOR, () -> mailings.get(draft)).isDraft()).isTrue();
        assertThat(offers())
                .hasSize(8)
                .anyMatch(offer -> Long.valueOf(draft).equals(offer.mailing()));
        assertThat((int) as(COORDINATOR, () -> usual.turnOn(event, Set.of(String.valueOf(draft)))))
                .isEqualTo(1);
        assertThat(as(COORDINATOR, () -> mailings.get(draft)).isPlanned()).isTrue();
        assertThatThrownBy(() -> as(COORDINATOR, () -> usual.draft(event, "THANKS")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void those_of_a_copied_event_are_turned_on_there() throws Exception {
        as(COORDINATOR, () -> usual.turnOn(event, Set.of("THANKS", "WELCOME")));
        long copy =
                as(
                        COORDINATOR,
                        () ->
                                copies.copy(
                                        new CopyEvent(
                                                event,
                                                "Prov av kopia",
                                                LocalDate.of(2028, 4, 4),
                                                null,
                                                facts(FIRST_DAY, 1).contactPersonId(),
                                                false)));
        List<UsualOffer> offers = as(COORDINATOR, () -> usual.offers(copy));
        assertThat(offers).hasSize(8);
        assertThat(offers).filteredOn(offer -> offer.mailing() != null).hasSize(2);
        Set<String> keys = offers.stream().map(UsualOffer::key).collect(Collectors.toSet());
        assertThat((int) as(COORDINATOR, () -> usual.turnOn(copy, keys))).isEqualTo(8);
        assertThat(as(COORDINATOR, () -> mailings.list(copy)))
                .extracting(WrittenMailingItem::status)
                .containsOnly(MailingStatus.PLANNED);
    }

    @Test
    void only_who_steers_the_mails_of_the_event_sees_them_and_turns_them_on() throws Exception {
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester", "admin")) {
            denied(other, () -> usual.offers(event));
            denied(other, () -> usual.turnOn(event, Set.of("THANKS")));
            denied(other, () -> usual.draft(event, "THANKS"));
        }
        assertThatThrownBy(() -> as(null, () -> usual.offers(event)))
                .isInstanceOf(LoginRequired.class);
    }

    private List<UsualOffer> offers() throws Exception {
        return as(COORDINATOR, () -> usual.offers(event));
    }

    private UsualOffer offer(String key) throws Exception {
        return offers().stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    }

    private Set<String> keys() throws Exception {
        return offers().stream().map(UsualOffer::key).collect(Collectors.toSet());
    }
}
