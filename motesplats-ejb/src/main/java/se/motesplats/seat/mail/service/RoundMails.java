package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.EventDay;
import se.motesplats.event.service.EventContact;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundStatus;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.pool.service.SeatsCorrected;
import se.motesplats.seat.pool.service.SeatsToppedUp;
import se.motesplats.seat.round.service.AnswersMissing;
import se.motesplats.seat.round.service.RequestsAsked;
import se.motesplats.seat.round.service.SeatsGranted;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What municipalities are told while a round is on its way: asked, given a number, reminded. */
@ApplicationScoped
public class RoundMails {

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;
    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;

    void on(@Observes RequestsAsked asked) {
        AllocationRound round = holders.round(asked.roundId());
        long occasion = round.getCourse().getRequested().orElseThrow().getDoneAt().toEpochMilli();
        tell(round, "seat-requested", occasion, share -> true);
    }

    void on(@Observes SeatsGranted granted) {
        AllocationRound round = holders.round(granted.roundId());
        long occasion = round.getCourse().getGranted().orElseThrow().getDoneAt().toEpochMilli();
        tell(round, "seat-granted", occasion, share -> share.getGranted() > 0);
    }

    void on(@Observes AnswersMissing missing) {
        AllocationRound round = holders.round(missing.roundId());
        long occasion = missing.at().toEpochMilli();
        if (round.getStatus() == RoundStatus.REQUESTED) {
            tell(round, "seat-request-reminder", occasion, share -> share.getRequested().isEmpty());
        } else if (round.getStatus() == RoundStatus.GRANTED) {
            tell(
                    round,
                    "seat-granted-reminder",
                    occasion,
                    share -> share.getGranted() > 0 && share.getKeptAt().isEmpty());
        }
    }

    void on(@Observes SeatsToppedUp toppedUp) {
        AllocationRound topUp = holders.round(toppedUp.roundId());
        AllocationRound round = topUp.getToppedUp().orElseThrow();
        List<AllocationShare> shares =
                topUp.getShares().stream().filter(s -> s.getGranted() > 0).toList();
        Map<String, List<Person>> told =
                contacts.of(shares.stream().map(s -> s.getOrganisation().getPath()).toList());
        Event event = round.getEvent();
        for (AllocationShare share : shares) {
            Organisation unit = share.getOrganisation();
            for (Person contact : told.getOrDefault(unit.getPath(), List.of())) {
                Language language = contact.getLanguage();
                Map<String, Object> model =
                        SeatPost.model(event, unit, language, eventContact.of(event));
                model.put("seats", SeatPost.seats(share.getGranted(), language));
                model.put("reason", topUp.getTopUpReason().orElse(""));
                model.put("deadline", HumanTime.dayAndWeek(round.getNamingDeadline(), language));
                outbox.put(
                        OutgoingMail.to(
                                        contact,
                                        SeatPost.key(
                                                "seat-topped-up",
                                                topUp.getId(),
                                                unit.getId(),
                                                contact.getId()),
                                        "seat-topped-up",
                                        model)
                                .aboutEvent(event.getId(), eventContact.of(event).email())
                                .amongThe("seat.audience.contacts"));
            }
        }
    }

    void on(@Observes SeatsCorrected corrected) {
        AllocationRound correction = holders.round(corrected.roundId());
        Event event = correction.getEvent();
        List<AllocationShare> shares = correction.getShares();
        Map<String, List<Person>> told =
                contacts.of(shares.stream().map(s -> s.getOrganisation().getPath()).toList());
        for (AllocationShare share : shares) {
            Organisation unit = share.getOrganisation();
            int before = share.getBefore().orElse(0);
            for (Person contact : told.getOrDefault(unit.getPath(), List.of())) {
                Language language = contact.getLanguage();
                Map<String, Object> model =
                        SeatPost.model(event, unit, language, eventContact.of(event));
                model.put("seats", SeatPost.seats(before + share.getGranted(), language));
                model.put("before", HumanTime.number(before, language));
                model.put("reason", correction.getTopUpReason().orElse(""));
                outbox.put(
                        OutgoingMail.to(
                                        contact,
                                        SeatPost.key(
                                                "seat-corrected",
                                                correction.getId(),
                                                unit.getId(),
                                                contact.getId()),
                                        "seat-corrected",
                                        model)
                                .aboutEvent(event.getId(), eventContact.of(event).email())
                                .amongThe("seat.audience.contacts"));
            }
        }
    }

    private void tell(
            AllocationRound round,
            String template,
            long occasion,
            Predicate<AllocationShare> concerned) {
        Event event = round.getEvent();
        List<AllocationShare> shares = round.getShares().stream().filter(concerned).toList();
        Map<String, List<Person>> told =
                contacts.of(shares.stream().map(s -> s.getOrganisation().getPath()).toList());
        List<OutgoingMail> mails = new ArrayList<>();
        for (AllocationShare share : shares) {
            Organisation unit = share.getOrganisation();
            for (Person contact : told.getOrDefault(unit.getPath(), List.of())) {
                mails.add(
                        OutgoingMail.to(
                                        contact,
                                        template
                                                + ':'
                                                + round.getId()
                                                + ':'
                                                + occasion
                                                + ':'
                                                + unit.getId()
                                                + ':'
                                                + contact.getId(),
                                        template,
                                        model(round, share, contact.getLanguage()))
                                .aboutEvent(event.getId(), eventContact.of(event).email())
                                .amongThe("seat.audience.contacts"));
            }
        }
        outbox.put(mails);
    }

    private Map<String, Object> model(
            AllocationRound round, AllocationShare share, Language language) {
        Event event = round.getEvent();
        LocalDate until =
                round.getStatus() == RoundStatus.REQUESTED
                        ? round.getCourse().getRequestUntil().orElseThrow()
                        : round.getCourse().getAnswerUntil().orElseThrow();
        Contact contact = eventContact.of(event);
        Map<String, Object> model = new HashMap<>();
        model.put("event", event.getTitle());
        model.put(
                "days",
                event.getDays().isEmpty()
                        ? event.getSeason().orElse("")
                        : HumanTime.days(
                                event.getDays().stream().map(EventDay::getDay).toList(), language));
        model.put("unit", share.getOrganisation().getName());
        model.put("total", HumanTime.number(round.getSeats(), language));
        model.put("seats", SeatPost.seats(share.getGranted(), language));
        model.put(
                "requested",
                share.getRequested()
                        .map(n -> List.of(SeatPost.seats(n, language)))
                        .orElse(List.of()));
        model.put("until", HumanTime.dayAndWeek(until, language));
        model.put(
                "link",
                "/seat/request.xhtml?event="
                        + event.getId()
                        + "&organisation="
                        + share.getOrganisation().getId());
        model.put("contact", contact.name());
        model.put("reach", contact.reaches());
        return model;
    }
}
