package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.AccessDenied;

/** What the proofs of the pool and of waiting lists do with the seats of their event. */
public abstract class SeatScene extends SeatProof {

    protected static final String COORDINATOR = "karin.koordinator";

    private static final String ACTIVE =
            "('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')";

    /** Something that is done and says nothing. */
    protected interface Deed {
        void run() throws Exception;
    }

    /** Keeps seats of a unit without names. */
    protected void hold(String unit, int seats, LocalDateTime until) {
        change(
                """
                insert into seat_hold (id, version, event_id, allocation_id, seats, valid_until, held_at)
                select nextval('seq_id'), 1, a.event_id, a.id, ?, ?::timestamp at time zone 'Europe/Stockholm', now()
                  from allocation a where a.event_id = ? and a.organisation_id = ? and a.purpose = 'UNIT'
                """,
                seats,
                until.toString(),
                event,
                organisation(unit));
    }

    protected long seats(String unit) {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and s.void_at is null and a.purpose = 'UNIT' and a.organisation_id = ?
                """,
                event,
                organisation(unit));
    }

    protected long free() {
        return count(
                """
                select count(*) from seat s join allocation a on a.id = s.allocation_id
                where s.event_id = ? and s.void_at is null and a.purpose = 'FREE'
                """,
                event);
    }

    protected long all() {
        return count("select count(*) from seat where event_id = ? and void_at is null", event);
    }

    protected long named() {
        return count(
                "select count(*) from nomination where event_id = ? and status in " + ACTIVE,
                event);
    }

    protected long moves(SeatMoveKind kind) {
        return count(
                "select count(*) from seat_move where event_id = ? and kind = ?",
                event,
                kind.name());
    }

    protected String mail(String template) {
        return ask(
                        "select subject || E'\\n' || body from outbox_mail where event_id = ? and template = ? order by id desc limit 1",
                        event,
                        template)
                .toString();
    }

    /** Writes as the application's database user. */
    protected void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement told =
                    connection.prepareStatement(
                            "select set_config('motesplats.told', 'yes', true)")) {
                told.executeQuery();
            }
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    protected void deniedTo(String user, Deed work) {
        assertThatThrownBy(() -> does(user, work)).as(user).isInstanceOf(AccessDenied.class);
    }

    protected void does(@Nullable String user, Deed work) throws Exception {
        as(
                user,
                () -> {
                    work.run();
                    return 0;
                });
    }

    /** What a job does, as the system, in a request of its own. */
    protected Callable<String> asSystem(Callable<String> job) {
        return request(
                null,
                () ->
                        caller.asSystem(
                                "test",
                                () -> {
                                    try {
                                        return job.call();
                                    } catch (RuntimeException refused) {
                                        throw refused;
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
    }
}
