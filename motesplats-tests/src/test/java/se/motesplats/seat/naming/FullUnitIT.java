package se.motesplats.seat.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.seat.SeatProof;
import se.motesplats.seat.naming.service.HoldSeats;
import se.motesplats.seat.naming.service.HoldService;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.RuleViolation;

/**
 * Whoever asks for a seat of a unit that somebody else holds at the moment: refused without waiting
 * if all seats had a name, and only then.
 */
@ArquillianTest
class FullUnitIT extends SeatProof {

    private static final String CONTACT = "kontakt.ockero";
    private static final String UNIT = "Öckerö";
    private static final long PATIENCE = 120;

    @Inject private HoldService holds;

    @Test
    void who_asks_for_a_seat_of_a_full_unit_waits_for_nobody() throws Exception {
        fixRound(39, 3);
        name(CONTACT, UNIT, 3);
        try (Connection other = hold()) {
            refusedAtOnce("error.seat.allNamed", newcomers(UNIT, 1));
            other.rollback();
        }
        assertThat(active(UNIT)).isEqualTo(3);
        assertThat(mails("seat-invitation")).isEqualTo(3);
    }

    @Test
    void what_is_kept_for_others_is_no_free_seat_either() throws Exception {
        fixRound(39, 3);
        as(
                CONTACT,
                () -> {
                    holds.hold(
                            new HoldSeats(
                                    event, organisation(UNIT), 2, LocalDate.of(2027, 2, 10), null));
                    return 0;
                });
        try (Connection other = hold()) {
            refusedAtOnce("error.seat.notEnoughHeld", newcomers(UNIT, 2));
            other.rollback();
        }
        try (Connection other = hold()) {
            waitsAndGetsOne(other, newcomers(UNIT, 1), 1);
        }
    }

    @Test
    void a_seat_that_is_free_is_waited_for() throws Exception {
        fixRound(39, 3);
        name(CONTACT, UNIT, 2);
        try (Connection other = hold()) {
            waitsAndGetsOne(other, newcomers(UNIT, 1), 3);
        }
    }

    @Test
    void a_seat_that_was_given_back_is_waited_for_wherever_it_lies() throws Exception {
        fixRound(39, 3);
        name(CONTACT, UNIT, 3);
        long first =
                count(
                        "select id from nomination where event_id = ? order by seat_id limit 1",
                        event);
        as(
                CONTACT,
                () -> {
                    withdrawals.withdraw(first, null);
                    return 0;
                });
        try (Connection other = hold()) {
            waitsAndGetsOne(other, newcomers(UNIT, 1), 3);
        }
    }

    @Test
    void a_seat_whose_answer_did_not_come_is_waited_for() throws Exception {
        fixRound(39, 3);
        NamePeople three = newcomers(UNIT, 3);
        nominate(
                CONTACT,
                new NamePeople(
                        event,
                        three.organisationId(),
                        three.people(),
                        NamePeople.Overflow.REFUSE,
                        null,
                        LocalDate.of(2027, 2, 10)));
        clock.set(LocalDateTime.of(2027, 2, 11, 9, 0));
        try (Connection other = hold()) {
            waitsAndGetsOne(other, newcomers(UNIT, 1), 1);
        }
    }

    @Test
    void a_seat_that_is_just_being_given_back_is_there_for_whoever_asks_after_that()
            throws Exception {
        fixRound(39, 3);
        name(CONTACT, UNIT, 3);
        NamePeople one = newcomers(UNIT, 1);
        try (Connection other = hold()) {
            tellWhoActs(other);
            try (PreparedStatement withdraw =
                    other.prepareStatement(
                            "update nomination set status = 'CANCELLED', ended_at = now() where id ="
                                    + " (select min(id) from nomination where event_id = ?)")) {
                withdraw.setLong(1, event);
                withdraw.executeUpdate();
            }
            refusedAtOnce("error.seat.allNamed", one);
            other.commit();
        }
        nominate(CONTACT, one);
        assertThat(active(UNIT)).isEqualTo(3);
    }

    @Test
    void what_is_refused_first_is_refused_first_however_full_the_unit_is() throws Exception {
        fixRound(39, 3);
        NamePeople three = newcomers(UNIT, 3);
        nominate(CONTACT, three);
        NamePeople late =
                new NamePeople(
                        event,
                        three.organisationId(),
                        newcomers(UNIT, 1).people(),
                        NamePeople.Overflow.REFUSE,
                        null,
                        LocalDate.of(2027, 1, 1));
        try (Connection other = hold()) {
            refusedAtOnce("error.seat.answerByPast", late);
            other.rollback();
        }
        try (Connection other = hold()) {
            Future<?> again = ask(three);
            awaitWaiting(again);
            other.rollback();
            refused("error.seat.hasSeatHere", () -> get(again));
        }
        as(
                "karin.koordinator",
                () -> {
                    events.changeStatus(
                            new ChangeEventStatus(event, version(), EventStatus.CANCELLED, "Prov"));
                    return 0;
                });
        try (Connection other = hold()) {
            assertThatThrownBy(() -> get(ask(newcomers(UNIT, 1))))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            said -> assertThat(said.key()).isNotEqualTo("error.seat.allNamed"));
            other.rollback();
        }
    }

    /** Holds the unit, as somebody does who names people for it or gives seats back. */
    private Connection hold() throws SQLException {
        Connection other = database.getConnection();
        other.setAutoCommit(false);
        ask(
                other,
                "select id from allocation where event_id = ? and organisation_id = ? for update",
                event,
                organisation(UNIT));
        return other;
    }

    private Future<?> ask(NamePeople command) {
        return threads.submit(request(CONTACT, () -> nominations.nominate(command)));
    }

    private static Object get(Future<?> asked) throws Exception {
        try {
            return asked.get(PATIENCE, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException refused) {
            if (refused.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw refused;
        }
    }

    /** While somebody else holds the unit. */
    private void refusedAtOnce(String key, NamePeople command) {
        Future<?> asked = ask(command);
        refused(key, () -> get(asked));
    }

    private void waitsAndGetsOne(Connection other, NamePeople one, long named) throws Exception {
        Future<?> asked = ask(one);
        awaitWaiting(asked);
        other.rollback();
        get(asked);
        assertThat(active(UNIT)).isEqualTo(named);
    }

    private void awaitWaiting(Future<?> asked) {
        String waits =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pg_sleep(0.02) is not null";
        while (count(waits) < 1) {
            assertThat(asked).isNotDone();
        }
    }
}
