package se.motesplats.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes events with people on seats, straight in the database: how people come to their seats is
 * another test's matter. Reads and writes with connections of its own, also from other threads.
 */
public final class Participants {

    private final Connections database;

    /** Where connections come from: a data source, or the stand's database. */
    public interface Connections {
        Connection open() throws SQLException;
    }

    public Participants(Connections database) {
        this.database = database;
    }

    /** A published event of one day, 9 to 16. */
    public long event(String title, String day) {
        long event = nextId();
        change(
                """
                with e as (
                    insert into event (id, version, series_id, number, title, attendance_mode, status, published, contact_person_id, venue,
                                       first_day, last_day)
                    select ?, 1, s.id, 1 + (select max(number) from event where series_id = s.id), ?, 'ON_SITE', 'PLANNED', true, p.id,
                           'Eriksbergshallen', cast(? as date), cast(? as date)
                    from event_series s, person p where s.code = 'F' and p.email = 'karin.koordinator@motesplats.example'
                    returning id, first_day)
                insert into event_day (event_id, day, starts_at, ends_at) select id, first_day, '09:00', '16:00' from e
                """,
                event,
                title,
                day,
                day);
        return event;
    }

    /** The day on which the application is, and some days later. */
    public String today(int daysLater) {
        return text(
                """
                select ((now() + shift_seconds * interval '1 second') at time zone 'Europe/Stockholm')::date + ? from app_clock
                """,
                daysLater);
    }

    /** A fixed round that gave these municipalities so many seats each; names until that day. */
    public void round(long event, String namingDeadline, Map<String, Integer> seats) {
        long round = nextId();
        change(
                """
                insert into allocation_round (id, version, event_id, number, seats, method, first_divisor_numerator, first_divisor_denominator,
                    weight_kind, weight_year, minimum, cap_at_request, tie_rule, tree_day, naming_deadline, status, proposed_at, fixed_at)
                values (?, 1, ?, 1, ?, 'LARGEST_REMAINDER', 6, 5, 'POPULATION', 2023, 0, false, 'LARGER_WEIGHT,FEWER_SEATS,CODE', current_date,
                    cast(? as date), 'FIXED', now(), now())
                """,
                round,
                event,
                seats.values().stream().mapToInt(Integer::intValue).sum(),
                namingDeadline);
        seats.forEach(
                (unit, number) -> {
                    change(
                            """
                            insert into allocation_share (id, version, round_id, event_id, organisation_id, weight, weight_source, computed)
                            select nextval('seq_id'), 1, ?, ?, id, 1000, 'prov', ? from organisation where name = ? and valid_to is null
                            """,
                            round,
                            event,
                            number,
                            unit);
                    change(
                            """
                            insert into seat (id, version, event_id, round_id, allocation_id)
                            select nextval('seq_id'), 1, ?, ?, ? from generate_series(1, ?)
                            """,
                            event,
                            round,
                            allocation(event, unit, "UNIT"),
                            number);
                });
    }

    /** The allocation of a unit, or of the event's free pool for the association. */
    public long allocation(long event, String organisation, String purpose) {
        change(
                """
                insert into allocation (id, version, event_id, organisation_id, purpose)
                select nextval('seq_id'), 1, ?, id, ? from organisation where name = ? and valid_to is null
                on conflict do nothing
                """,
                event,
                purpose,
                organisation);
        return number(
                """
                select a.id from allocation a join organisation o on o.id = a.organisation_id
                where a.event_id = ? and a.purpose = ? and o.name = ?
                """,
                event,
                purpose,
                organisation);
    }

    /** A seat that lies there. */
    public long seat(long event, long allocation) {
        long seat = nextId();
        change(
                "insert into seat (id, version, event_id, allocation_id) values (?, 1, ?, ?)",
                seat,
                event,
                allocation);
        return seat;
    }

    /** A person of the unit, known by the part of the address before the at sign. */
    public long person(String user, String organisation) {
        change(
                """
                insert into person (id, version, given_name, family_name, email, organisation_id)
                select nextval('seq_id'), 1, 'Prov', ?, ?, id from organisation where name = ? and valid_to is null
                on conflict do nothing
                """,
                user,
                user + "@motesplats.example",
                organisation);
        return number("select id from person where email = ?", user + "@motesplats.example");
    }

    /** A person of the unit on a seat of its own. */
    public long nomination(long event, String organisation, String user, String status) {
        long allocation = allocation(event, organisation, "UNIT");
        long seat = seat(event, allocation);
        long nomination = nextId();
        change(
                """
                insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, invited_at, answered_at)
                values (?, 1, ?, ?, ?, ?, ?, now(), now(), now())
                """,
                nomination,
                event,
                seat,
                allocation,
                person(user, organisation),
                status);
        return nomination;
    }

    private long nextId() {
        return number("select nextval('seq_id')");
    }

    public long number(String sql, Object... parameters) {
        return ((Number) ask(sql, parameters)).longValue();
    }

    public String text(String sql, Object... parameters) {
        return String.valueOf(ask(sql, parameters));
    }

    private Object ask(String sql, Object... parameters) {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new AssertionError("nothing found: " + sql);
            }
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows in a transaction of its own. */
    public int change(String sql, Object... parameters) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement who =
                            prepare(
                                    connection,
                                    "select set_config('motesplats.told', 'yes', true)");
                    PreparedStatement statement = prepare(connection, sql, parameters)) {
                who.executeQuery();
                int changed = statement.executeUpdate();
                connection.commit();
                return changed;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
