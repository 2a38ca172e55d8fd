package se.motesplats.mailing.service;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.motesplats.account.Person;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.seat.mail.service.SeatHolders;
import se.motesplats.shared.Language;
import se.motesplats.shared.Role;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/** Who is in the groups of an event: a few statements, whatever the rule and however many. */
@Dependent
class MailingReaders {

    /** More names than a page shows at once stand there as a number. */
    static final int NAMES = 200;

    private static final String EVENT = "?1";
    private static final String TODAY = "?2";
    private static final String NAMERS = "?3";
    private static final String UNITS = "?4";
    private static final String NAMERS_LEFT = "?5";
    private static final String PERSON = "?1";

    private static final String PEOPLE =
            "select p.id, p.given_name, trim(p.given_name || ' ' || p.family_name), p.email, p.language, p.protected_identity from person p";

    /** Nobody shares an address, see {@code uq_person_email}. */
    private static final String COUNT =
            """
            with found as materialized (
                select p.id, p.given_name, p.family_name, p.protected_identity, p.email = '' as mute,
                    exists (select from mail_refusal r where r.person_id = p.id and r.mail_kind = '%s') as unwilling
                from person p {where})
            select count(*), count(*) filter (where mute), count(*) filter (where not mute and not unwilling),
                count(*) filter (where not mute and not unwilling and not protected_identity),
                (select string_agg(trim(n.given_name || ' ' || n.family_name), chr(10) order by n.family_name, n.given_name, n.id)
                    from (select given_name, family_name, id from found where not mute and not unwilling and not protected_identity
                        order by family_name, given_name, id limit %d) n)
            from found
            """
                    .formatted(WrittenMails.KIND, NAMES);

    /** Somebody belongs to the unit of the own work, and to that from which the seat came. */
    private static final String OF_UNITS =
            SeatSql.of(
                    """
                     and (p.organisation_id = any (array (%1$s)) or p.id = any (array (
                        select n.person_id from nomination n join allocation a on a.id = n.allocation_id
                         where n.event_id = ?1 and n.status in {active} and a.organisation_id = any (array (%1$s)))))
                    """
                            .formatted(
                                    "select o.id from organisation u join organisation o on starts_with(o.path, u.path)"
                                            + " where u.id = any (cast(string_to_array(?4, ',') as bigint[]))"));

    private static final String CHOICE =
            " exists (select from session_choice c where c.nomination_id = n.id and c.status in ('CHOSEN', 'WAITING'))";

    @PersistenceContext private EntityManager em;
    @Inject private SeatContacts contacts;
    @Inject private SeatHolders holders;
    @Inject private MailChoices choices;
    @Inject private Clock clock;

    /** All whom a rule finds, in the order of their names. */
    List<MailingReader> of(long eventId, MailingRule rule) {
        return rule.included().isEmpty()
                ? List.of()
                : ResultRow.of(
                                asking(
                                        eventId,
                                        rule,
                                        PEOPLE
                                                + where(rule)
                                                + " order by p.family_name, p.given_name, p.id"))
                        .stream()
                        .map(MailingReaders::reader)
                        .toList();
    }

    /**
     * How many a rule finds, and the first names of those who get it: counted where they are, as
     * this is asked with each click.
     */
    MailingPeople count(long eventId, MailingRule rule) {
        if (rule.included().isEmpty()) {
            return MailingPeople.NOBODY;
        }
        ResultRow row =
                ResultRow.only(asking(eventId, rule, COUNT.replace("{where}", where(rule))));
        int people = row.small(2);
        int named = row.small(3);
        int withoutAddress = row.small(1);
        return new MailingPeople(
                people,
                withoutAddress,
                row.small(0) - withoutAddress - people,
                row.isNull(4) ? List.of() : row.text(4).lines().toList(),
                people - named,
                Math.max(0, named - NAMES));
    }

    private static String where(MailingRule rule) {
        return " where p.id = any (array (("
                + union(rule.included())
                + ")"
                + (rule.leftOut().isEmpty() ? "" : " except (" + union(rule.leftOut()) + ")")
                + "))"
                + (rule.units().isEmpty() ? "" : OF_UNITS);
    }

    private Query asking(long eventId, MailingRule rule, String sql) {
        Query query = em.createNativeQuery(sql);
        if (sql.contains(EVENT)) {
            query.setParameter(1, eventId);
        }
        if (sql.contains(TODAY)) {
            query.setParameter(2, SwedishTime.dayOf(clock.instant()).toString());
        }
        if (sql.contains(NAMERS)) {
            query.setParameter(3, namers(eventId));
        }
        if (sql.contains(NAMERS_LEFT)) {
            query.setParameter(
                    5,
                    numbers(holders.unnamed(eventId).stream().flatMap(u -> u.contacts().stream())));
        }
        if (sql.contains(UNITS)) {
            query.setParameter(4, rule.units().stream().map(String::valueOf).collect(joining(",")));
        }
        return query;
    }

    /** Of these people those with an address, none of them twice. */
    List<MailingReader> addressed(List<MailingReader> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(reader -> !reader.email().isEmpty())
                .filter(reader -> seen.add(reader.email().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Of these people those who get it: also without those who do without such mails. */
    List<MailingReader> reached(List<MailingReader> all) {
        List<MailingReader> addressed = addressed(all);
        Set<Long> unwilling =
                choices.unwilling(
                        WrittenMails.TEMPLATE, addressed.stream().map(MailingReader::id).toList());
        return addressed.stream().filter(reader -> !unwilling.contains(reader.id())).toList();
    }

    MailingReader get(long personId) {
        return reader(
                ResultRow.only(
                        em.createNativeQuery(PEOPLE + " where p.id = " + PERSON)
                                .setParameter(1, personId)));
    }

    private static MailingReader reader(ResultRow row) {
        return new MailingReader(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.constant(Language.class, 4),
                row.flag(5));
    }

    private static String union(Set<MailingGroup> groups) {
        return new TreeSet<>(groups)
                .stream().map(MailingReaders::members).collect(joining(" union "));
    }

    private static String members(MailingGroup group) {
        return switch (group) {
            case SEAT_ACCEPTED -> seats("n.status in {taken}");
            case SEAT_UNANSWERED -> seats("n.status = 'INVITED'");
            case SEAT_NAMED -> seats("n.status = 'NOMINATED'");
            case RESERVES ->
                    "select r.person_id from reserve r where r.event_id = ?1 and r.status in ('WAITING', 'OFFERED')";
            case NAMERS -> "select cast(unnest(string_to_array(?3, ',')) as bigint)";
            case NAMERS_LEFT -> "select cast(unnest(string_to_array(?5, ',')) as bigint)";
            case PROPOSAL_DRAFT -> presenters("DRAFT");
            case PROPOSAL_SUBMITTED -> presenters("SUBMITTED");
            case PROPOSAL_ACCEPTED -> presenters("ACCEPTED");
            case PROPOSAL_RESERVE -> presenters("RESERVE");
            case PROPOSAL_DECLINED -> presenters("DECLINED");
            case PRESENTER_UNCONFIRMED ->
                    """
                    select c.person_id from co_presenter c join proposal r on r.id = c.proposal_id
                     where r.event_id = ?1 and r.status in ('SUBMITTED', 'ACCEPTED', 'RESERVE') and c.status in ('NAMED', 'INVITED')
                    """;
            case WORKING_GROUP -> holders(Role.WORKING_GROUP_MEMBER);
            case COORDINATORS -> holders(Role.COORDINATOR);
            case DOOR_STAFF -> holders(Role.CHECK_IN_STAFF);
            case WITH_CHOICE -> seats("n.status in {takingPart} and" + CHOICE);
            case WITHOUT_CHOICE -> seats("n.status in {takingPart} and not" + CHOICE);
            case CAME ->
                    seats(
                            "exists (select from check_in c where c.nomination_id = n.id and c.undone_at is null)");
            case MISSING -> seats("n.status = 'NO_SHOW'");
        };
    }

    private static String seats(String condition) {
        return SeatSql.of(
                "select n.person_id from nomination n where n.event_id = ?1 and " + condition);
    }

    private static String holders(Role role) {
        return """
               select r.person_id from role_assignment r where r.event_id = ?1 and r.role = '%s'
                   and cast(?2 as date) between coalesce(r.valid_from, '-infinity') and coalesce(r.valid_to, 'infinity')
               """
                .formatted(role.name());
    }

    private static String presenters(String status) {
        return """
               select r.proposer_id from proposal r where r.event_id = ?1 and r.status = '%1$s'
               union select c.person_id from co_presenter c join proposal r on r.id = c.proposal_id
                   where r.event_id = ?1 and r.status = '%1$s' and c.status <> 'DECLINED'
               """
                .formatted(status);
    }

    /** Those who name people for the units that have seats, by their numbers. */
    private String namers(long eventId) {
        List<String> paths =
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select o.path from allocation a join organisation o on o.id = a.organisation_id
                                                where a.event_id = ?1 and a.purpose = 'UNIT' and exists (
                                                    select from seat s where s.allocation_id = a.id and s.void_at is null)
                                                """)
                                        .setParameter(1, eventId))
                        .stream()
                        .map(row -> row.text(0))
                        .toList();
        Stream<Person> people = contacts.of(paths).values().stream().flatMap(List::stream);
        return numbers(people);
    }

    private static String numbers(Stream<Person> people) {
        return people.map(Person::getId).distinct().map(String::valueOf).collect(joining(","));
    }
}
