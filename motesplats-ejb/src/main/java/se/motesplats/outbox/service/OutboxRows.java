package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.database.service.ResultRow;

/** Writes new rows of the outbox: one statement for all that are put there at once. */
@ApplicationScoped
class OutboxRows {

    /** A column of each row comes as an array, so that the statement is the same for any number. */
    private static final String INSERT =
            """
            insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, reply_to, template, subject, body,
                calendar_method, calendar, picture_code, language, status, created_at, next_attempt_at, give_up_at, html, bundle_id,
                topic, since, section)
            select nextval('seq_id'), 1, m.dedup_key, m.event_id, m.person_id, m.to_address, m.to_name, m.reply_to, m.template, m.subject,
                m.body, m.calendar_method, m.calendar, m.picture_code, m.language, m.status, m.created_at, m.next_attempt_at, m.give_up_at,
                m.html, m.bundle_id, m.topic, m.since, m.section
              from unnest(cast(?1 as text[]), cast(?2 as bigint[]), cast(?3 as bigint[]), cast(?4 as text[]), cast(?5 as text[]),
                cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]),
                cast(?12 as text[]), cast(?13 as text[]), cast(?14 as text[]), cast(?15 as timestamptz[]), cast(?16 as timestamptz[]),
                cast(?17 as text[]), cast(?18 as bigint[]), cast(?19 as timestamptz[]), cast(?20 as text[]), cast(?21 as text[]),
                cast(?22 as text[]))
                as m (dedup_key, event_id, person_id, to_address, to_name, reply_to, template, subject, body, calendar_method, calendar,
                picture_code, language, status, created_at, give_up_at, html, bundle_id, next_attempt_at, topic, since, section)
            on conflict (dedup_key) do nothing returning dedup_key
            """;

    /**
     * Whoever waits for a worker gives way to the newer one about the same, which goes when the
     * older would have gone. An entry in the calendar gives way to its own newer version only.
     */
    private static final String REPLACE =
            """
            with newer as (select id, topic, mail_calendar_uid(calendar) as uid from outbox_mail
                            where dedup_key = any (cast(?1 as text[])) and topic is not null),
                 older as (update outbox_mail m
                              set status = 'REPLACED', replaced_by = newer.id, version = version + 1
                             from newer
                            where m.topic = newer.topic and m.id <> newer.id and m.status = 'QUEUED' and m.attempts = 0
                              and (m.calendar is null or mail_calendar_uid(m.calendar) = newer.uid)
                           returning newer.id, m.next_attempt_at, m.id as was),
                 before as (update outbox_mail m set replaced_by = older.id from older where m.replaced_by = older.was)
            update outbox_mail m set next_attempt_at = least(m.next_attempt_at, earliest.at)
              from (select id, min(next_attempt_at) as at from older group by id) earliest
             where m.id = earliest.id
            """;

    @PersistenceContext private EntityManager em;

    /**
     * Writes those whose key is not there yet; two transactions that write the same key wait for
     * each other.
     *
     * @param mails each with another key
     * @return those that were written, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<OutboxMail> insert(List<OutboxMail> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        Columns columns =
                new Columns(em.unwrap(Connection.class), em.createNativeQuery(INSERT), mails);
        columns.texts(1, OutboxMail::getDedupKey);
        columns.numbers(2, mail -> mail.getEventId().orElse(null));
        columns.numbers(3, mail -> mail.getPersonId().orElse(null));
        columns.texts(4, OutboxMail::getToAddress);
        columns.texts(5, OutboxMail::getToName);
        columns.texts(6, mail -> mail.getReplyTo().orElse(null));
        columns.texts(7, OutboxMail::getTemplate);
        columns.texts(8, OutboxMail::getSubject);
        columns.texts(9, OutboxMail::getBody);
        columns.texts(10, mail -> mail.getCalendarMethod().orElse(null));
        columns.texts(11, mail -> mail.getCalendar().orElse(null));
        columns.texts(12, mail -> mail.getPictureCode().orElse(null));
        columns.texts(13, mail -> mail.getLanguage().name());
        columns.texts(14, mail -> mail.getStatus().name());
        columns.moments(15, mail -> Timestamp.from(mail.getCreatedAt()));
        columns.moments(16, mail -> Timestamp.from(mail.getGiveUpAt()));
        columns.texts(17, mail -> mail.getHtml().orElse(null));
        columns.numbers(18, mail -> mail.getBundleId().orElse(null));
        columns.moments(19, mail -> Timestamp.from(mail.getNextAttemptAt()));
        columns.texts(20, mail -> mail.getTopic().orElse(null));
        columns.texts(21, mail -> mail.getSince().orElse(null));
        columns.texts(22, mail -> mail.getSection().orElse(null));
        Set<String> written =
                ResultRow.of(columns.query).stream()
                        .map(row -> row.text(0))
                        .collect(Collectors.toSet());
        List<OutboxMail> inserted =
                mails.stream().filter(mail -> written.contains(mail.getDedupKey())).toList();
        replaceOlder(inserted.stream().filter(mail -> mail.getTopic().isPresent()).toList());
        return inserted;
    }

    private void replaceOlder(List<OutboxMail> mails) {
        if (!mails.isEmpty()) {
            Columns columns =
                    new Columns(em.unwrap(Connection.class), em.createNativeQuery(REPLACE), mails);
            columns.texts(1, OutboxMail::getDedupKey);
            columns.query.executeUpdate();
        }
    }

    /** Gives a query the columns of all rows. */
    private record Columns(Connection connection, Query query, List<OutboxMail> rows) {

        void texts(int place, Function<OutboxMail, @Nullable String> column) {
            set(place, "text", column);
        }

        void numbers(int place, Function<OutboxMail, @Nullable Long> column) {
            set(place, "bigint", column);
        }

        void moments(int place, Function<OutboxMail, Timestamp> column) {
            set(place, "timestamptz", column);
        }

        private void set(int place, String type, Function<OutboxMail, ?> column) {
            try {
                Array values = connection.createArrayOf(type, rows.stream().map(column).toArray());
                query.setParameter(place, values);
            } catch (SQLException e) {
                throw new IllegalStateException("an array of " + type, e);
            }
        }
    }
}
