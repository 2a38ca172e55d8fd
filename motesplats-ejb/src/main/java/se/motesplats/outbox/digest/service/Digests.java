package se.motesplats.outbox.digest.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.Recipient;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.Language;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Gathers what waits to be gathered: several for one person become one mail with a section for
 * each, one alone goes as it is. Whoever does it locks what it gathers, so two nodes share the
 * people between them and nobody gets a section twice.
 */
@ApplicationScoped
public class Digests {

    /** People at once; with more it is done again. */
    private static final int PEOPLE = 500;

    private static final String WAITING =
            "status = 'QUEUED' and attempts = 0 and section is not null and person_id is not null";

    /**
     * The first that waits of each person is locked before the others: who comes second skips the
     * person and not some of the mails.
     */
    private static final String GATHER =
            """
            with firsts as (select id, person_id from outbox_mail
                             where id in (select min(id) from outbox_mail where %1$s group by person_id order by 1 limit ?1)
                               and %1$s
                               for update skip locked)
            select m.id, m.person_id, m.to_address, m.to_name, m.language, m.event_id, m.reply_to, m.template, m.section
              from outbox_mail m where m.person_id in (select person_id from firsts) and %1$s
             order by m.person_id, m.id for update of m
            """
                    .formatted(WAITING);

    @PersistenceContext private EntityManager em;
    @Inject private Outbox outbox;
    @Inject private MailChoices choices;
    @Inject private Clock clock;
    @Inject private Event<JobWanted> work;

    /** One of the mails that wait. */
    private record Part(
            long id,
            Addressee to,
            @Nullable Long event,
            @Nullable String replyTo,
            String template,
            String words,
            @Nullable String stop) {

        static Part of(ResultRow row) {
            String[] section = row.text(8).split(String.valueOf(OutboxMail.END_OF_SECTION), 2);
            return new Part(
                    row.number(0),
                    new Addressee(
                            row.number(1),
                            row.text(3),
                            row.text(2),
                            row.constant(Language.class, 4)),
                    row.numberOrNull(5),
                    row.textOrNull(6),
                    row.text(7),
                    section[0].strip(),
                    section.length == 1 ? null : section[1].strip());
        }
    }

    /** To whom, as the mails that wait have it. */
    private record Addressee(long id, String name, String email, Language language)
            implements Recipient {

        @Override
        public long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public Language getLanguage() {
            return language;
        }
    }

    /**
     * Gathers what waits, in the same number of statements for however many.
     *
     * @return how many people there were; ask again until there are none
     */
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int gather() {
        Map<Addressee, List<Part>> byPerson =
                ResultRow.of(em.createNativeQuery(GATHER).setParameter(1, PEOPLE)).stream()
                        .map(Part::of)
                        .collect(groupingBy(Part::to, LinkedHashMap::new, Collectors.toList()));
        if (byPerson.isEmpty()) {
            return 0;
        }
        List<OutgoingMail> mails = new ArrayList<>();
        List<Long> alone = new ArrayList<>();
        List<Long> gathered = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        byPerson.forEach(
                (person, parts) -> {
                    if (parts.size() == 1) {
                        alone.add(parts.get(0).id());
                    } else {
                        OutgoingMail mail = mail(person, parts);
                        mails.add(mail);
                        parts.forEach(
                                part -> {
                                    gathered.add(part.id());
                                    keys.add(mail.dedupKey());
                                });
                    }
                });
        outbox.put(mails);
        replace(gathered, keys);
        release(alone);
        work.fire(new JobWanted(Outbox.WORKER));
        return byPerson.size();
    }

    private OutgoingMail mail(Addressee person, List<Part> parts) {
        OutgoingMail mail =
                OutgoingMail.to(
                        person,
                        "digest:%d:%d".formatted(parts.get(0).id(), person.id()),
                        DigestMail.TEMPLATE,
                        Map.of(
                                "count",
                                String.valueOf(parts.size()),
                                "sections",
                                parts.stream().map(Part::words).toList(),
                                "stops",
                                stops(parts)));
        Part first = parts.get(0);
        Long event = first.event();
        String replyTo = first.replyTo();
        return event != null
                        && replyTo != null
                        && parts.stream().allMatch(part -> event.equals(part.event()))
                ? mail.aboutEvent(event, replyTo)
                : mail;
    }

    /** How to do without such mails: once for each kind that is a choice. */
    private List<String> stops(List<Part> parts) {
        Map<String, String> byKind = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.stop() != null) {
                byKind.putIfAbsent(kind(part.template()), part.stop());
            }
        }
        return List.copyOf(byKind.values());
    }

    private String kind(String template) {
        return choices.all().stream()
                .filter(kind -> kind.templates().contains(template))
                .map(MailKind::key)
                .findFirst()
                .orElse(template);
    }

    private void replace(List<Long> parts, List<String> keys) {
        if (!parts.isEmpty()) {
            em.createNativeQuery(
                            """
                            update outbox_mail m
                               set status = 'REPLACED', replaced_by = d.id, section = null, version = m.version + 1
                              from unnest(cast(string_to_array(?1, ',') as bigint[]), string_to_array(?2, ',')) as p (id, dedup_key)
                              left join outbox_mail d on d.dedup_key = p.dedup_key
                             where m.id = p.id
                            """)
                    .setParameter(1, listed(parts))
                    .setParameter(2, String.join(",", keys))
                    .executeUpdate();
        }
    }

    private void release(List<Long> alone) {
        if (!alone.isEmpty()) {
            em.createNativeQuery(
                            """
                            update outbox_mail set section = null, next_attempt_at = ?2, version = version + 1
                             where id = any (cast(string_to_array(?1, ',') as bigint[]))
                            """)
                    .setParameter(1, listed(alone))
                    .setParameter(2, Timestamp.from(clock.instant()))
                    .executeUpdate();
        }
    }

    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Who has a mail that waits to be gathered: what else comes to them this morning may come with
     * it.
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public Set<Long> waitingPeople() {
        return new TreeSet<>(
                ResultRow.numbers(
                        em.createNativeQuery(
                                "select distinct person_id from outbox_mail where " + WAITING)));
    }
}
