package se.motesplats.checkin.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.ground.service.SeatSql;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.job.service.Job;
import se.motesplats.shared.usecase.service.SystemStep;

/**
 * Mails the code that is shown at the door, from two days before an event at eight o'clock until it
 * is over, on its days at any time; whoever gets a seat in that time has it in the first mail. One
 * mail for each seat and person: somebody who takes over a seat has another code. Nobody who takes
 * part online gets one.
 */
@ApplicationScoped
class CheckInMails implements Job, MailKindSource {

    private static final String TEMPLATE = "checkin-code";
    private static final int AT_ONCE = 200;

    @PersistenceContext private EntityManager em;
    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private CheckInCodes codes;
    @Inject private Clock clock;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("checkin.code", TEMPLATE));
    }

    @Override
    public String name() {
        return "checkin.codes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** A limited number in each run, so that no transaction grows without end. */
    @Override
    @SystemStep
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String run() {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        // Who needs it today does not wait until the morning is over.
        LocalDate until = DoorCodes.isDaytime(now) ? today.plusDays(DoorCodes.DAYS_BEFORE) : today;
        List<Long> due =
                ResultRow.numbers(
                        em.createNativeQuery(
                                        SeatSql.of(
                                                """
                                        select n.id from nomination n join event e on e.id = n.event_id
                                        join person p on p.id = n.person_id and p.email <> ''
                                        where e.status = 'PLANNED' and e.first_day <= ?1 and e.last_day >= ?2
                                          and n.status in {expected}
                                          and e.attendance_mode <> 'ONLINE' and not (e.attendance_mode = 'HYBRID' and n.seat_mode = 'ONLINE')
                                          and not exists (select from outbox_mail m where m.dedup_key = 'checkin-code:' || n.id)
                                        order by n.id limit ?3
                                        """))
                                .setParameter(1, Date.valueOf(until))
                                .setParameter(2, Date.valueOf(today))
                                .setParameter(3, AT_ONCE));
        due.forEach(id -> tell(em.find(Nomination.class, id)));
        return due.size() + " codes";
    }

    private void tell(Nomination nomination) {
        Event event = nomination.getEvent();
        Person person = nomination.getPerson();
        Language language = person.getLanguage();
        String code = codes.of(nomination.getId());
        Map<String, Object> model = new HashMap<>();
        model.put("name", person.getGivenName());
        model.put("title", event.getTitle());
        model.put("code", CheckInCode.shown(code));
        model.put("page", DoorCodes.page(code));
        model.put(
                "days",
                HumanTime.days(event.getDays().stream().map(EventDay::getDay).toList(), language));
        model.put(
                "times",
                event.getDays().stream()
                        .map(
                                d ->
                                        HumanTime.dayAndWeek(d.getDay(), language)
                                                + ", "
                                                + HumanTime.times(
                                                        d.getStartsAt(), d.getEndsAt(), language))
                        .toList());
        model.put("venue", event.getVenue().map(List::of).orElse(List.of()));
        model.put("address", event.getVenueAddress().map(List::of).orElse(List.of()));
        model.put("own", "/signup/mine.xhtml?event=" + event.getId());
        Contact contact = eventContact.of(event);
        model.put("contact", contact.name());
        model.put("phone", contact.reach());
        outbox.put(
                OutgoingMail.to(person, DoorCodes.key(nomination), TEMPLATE, model)
                        .showing(code)
                        .aboutEvent(event.getId(), contact.email()));
    }
}
