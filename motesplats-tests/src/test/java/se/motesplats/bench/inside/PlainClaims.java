package se.motesplats.bench.inside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim by plain JDBC that writes the same rows as the service, past the same constraints and
 * triggers, in one transaction: the lock of the unit, a free seat, the nomination, the link, the
 * calendar and the mail, each with its lines of the audit log. There are no rights, no rules, no
 * templates and no objects: the texts of the mail are those of one that the service wrote.
 */
final class PlainClaims {

    private static final String TELL =
            "select set_config('motesplats.told', 'yes', true), set_config('motesplats.actor', ?, true),"
                    + " set_config('motesplats.on_behalf_of', '', true), set_config('motesplats.system', '', true)";

    private static final String LOCK =
            "select a.id from event e join allocation a on a.event_id = e.id where e.id = ? and a.organisation_id = ?"
                    + " and a.purpose = 'UNIT' for key share of e for update of a";

    private static final String ACTIVE =
            " in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW') ";

    /** Seats get names in the order of their ids: the one after the last that has one. */
    private static final String FREE =
            "select s.id from seat s where s.allocation_id = ? and s.void_at is null and s.id >"
                    + " coalesce((select max(m.seat_id) from nomination m where m.allocation_id = ? and m.status"
                    + ACTIVE
                    + "), 0) order by s.id limit 1";

    private static final String NOMINATION =
            "insert into nomination (id, version, event_id, seat_id, allocation_id, person_id, status, nominated_at, nominated_by,"
                    + " invited_at) values (nextval('seq_id'), 1, ?, ?, ?, ?, 'INVITED', ?, ?, ?) returning id";

    private static final String LINK =
            "insert into nomination_link (id, version, event_id, nomination_id, hash, created_at, expires_at)"
                    + " values (nextval('seq_id'), 1, ?, ?, ?, ?, ?)";

    private static final String CALENDAR =
            "insert into seat_calendar (id, version, event_id, person_id, sequence, days, one_entry)"
                    + " values (nextval('seq_id'), 1, ?, ?, 0, 1, true)";

    private static final String MAIL =
            "insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, reply_to, template, subject,"
                    + " body, calendar_method, calendar, status, created_at, next_attempt_at, give_up_at)"
                    + " values (nextval('seq_id'), 1, ?, ?, ?, ?, ?, ?, 'seat-invitation', ?, ?, 'REQUEST', ?, 'QUEUED', ?, ?, ?)";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a mail says. */
    private record Mail(String address, String subject, String body, String calendar) {}

    private volatile @Nullable Mail mail;

    /** Claims seats for many, one after the other, in one transaction. */
    void claim(Connection own, long event, long organisation, List<Long> people, long by)
            throws SQLException {
        own.setAutoCommit(false);
        for (long person : people) {
            if (!claimed(own, event, organisation, person, by)) {
                throw new IllegalStateException("no seat left: " + organisation);
            }
        }
        own.commit();
    }

    /**
     * Claims a seat for somebody, or finds none free.
     *
     * @param by who claims it
     * @return whether there was one
     */
    boolean claim(Connection own, long event, long organisation, long person, long by)
            throws SQLException {
        own.setAutoCommit(false);
        boolean claimed = claimed(own, event, organisation, person, by);
        if (claimed) {
            own.commit();
        } else {
            own.rollback();
        }
        return claimed;
    }

    private boolean claimed(Connection own, long event, long organisation, long person, long by)
            throws SQLException {
        try (PreparedStatement tell = own.prepareStatement(TELL)) {
            tell.setString(1, Long.toString(by));
            tell.executeQuery();
        }
        long unit = number(own, LOCK, event, organisation);
        long seat = number(own, FREE, unit, unit);
        if (seat == 0) {
            return false;
        }
        write(own, event, unit, seat, person, by);
        return true;
    }

    private void write(Connection own, long event, long unit, long seat, long person, long by)
            throws SQLException {
        Mail text = mail(own);
        Instant at = Instant.now();
        Timestamp now = Timestamp.from(at);
        long nomination = number(own, NOMINATION, event, seat, unit, person, now, by, now);
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        Timestamp end = Timestamp.from(at.plus(Duration.ofDays(120)));
        update(own, LINK, event, nomination, hash(secret), now, end);
        update(own, CALENDAR, event, person);
        update(
                own,
                MAIL,
                "plain:" + nomination,
                event,
                person,
                text.address,
                text.address,
                text.address,
                text.subject,
                text.body,
                text.calendar,
                now,
                now,
                Timestamp.from(at.plus(Duration.ofDays(2))));
    }

    private Mail mail(Connection own) throws SQLException {
        Mail known = mail;
        if (known != null) {
            return known;
        }
        try (PreparedStatement select =
                        own.prepareStatement(
                                "select to_address, subject, body, calendar from outbox_mail"
                                        + " where template = 'seat-invitation' order by id desc limit 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            Mail found =
                    new Mail(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            mail = found;
            return found;
        }
    }

    private static String hash(byte[] secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            HexFormat.of()
                                                    .formatHex(secret)
                                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row; 0 if there is none. */
    private static long number(Connection own, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(own, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void update(Connection own, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(own, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement filled(Connection own, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = own.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
