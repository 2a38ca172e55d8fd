package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.digest.service.WaitingMails;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.NominationStatus;
import se.motesplats.seat.SeatMode;
import se.motesplats.seat.answer.service.SeatDeclined;
import se.motesplats.seat.answer.service.SeatWantedAgain;
import se.motesplats.seat.capacity.service.SeatModeChanged;
import se.motesplats.seat.ground.service.SeatContacts;
import se.motesplats.seat.naming.service.NominationWithdrawn;
import se.motesplats.seat.naming.service.PeopleNominated;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;

/**
 * What people are told about their seats, and those who named them about their answers. Who holds a
 * seat gets a calendar entry, which follows the event when it moves and is taken back when the seat
 * or the event is gone.
 */
@ApplicationScoped
public class SeatMails {

    private static final String MODE_CHANGED = "seat-mode-changed";

    /** The first mail about a seat tells the code for the door, where that is due. */
    private static final Set<String> WITH_CODE =
            Set.of("seat-invitation", "seat-substitute", "seat-after-all");

    @Inject private SeatPost post;
    @Inject private SeatHolders holders;
    @Inject private SeatContacts contacts;
    @Inject private SeatCalendars calendars;
    @Inject private SeatLinks links;
    @Inject private Instance<SeatTicket> tickets;
    @Inject private WaitingMails waiting;

    void on(@Observes PeopleNominated nominated) {
        invite(holders.nominations(nominated.nominationIds()), "seat-invitation", null);
    }

    /** A mail with a link for the answer and the calendar entries as they are now. */
    void invite(Nomination nomination, String template, @Nullable String occasion) {
        invite(List.of(nomination), template, occasion);
    }

    private void invite(List<Nomination> all, String template, @Nullable String occasion) {
        Map<Long, List<CalendarEntry>> entries = calendars.request(all);
        List<OutgoingMail> mails = new ArrayList<>();
        for (Nomination one : all) {
            List<CalendarEntry> told = Objects.requireNonNull(entries.get(one.getId()));
            mails.addAll(invitation(one, template, occasion, told));
        }
        post.put(mails);
    }

    private List<OutgoingMail> invitation(
            Nomination nomination,
            String template,
            @Nullable String occasion,
            List<CalendarEntry> entries) {
        Person person = nomination.getPerson();
        Language language = person.getLanguage();
        Map<String, Object> model =
                post.model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        language);
        addMode(model, nomination);
        model.put("link", links.issue(nomination));
        model.put(
                "answerBy",
                nomination
                        .getAnswerBy()
                        .filter(by -> nomination.getStatus() == NominationStatus.INVITED)
                        .map(by -> List.of(HumanTime.moment(lastMinute(by), language)))
                        .orElse(List.of()));
        model.put(
                "once",
                nomination.getReserve().isPresent()
                        && nomination.getStatus() == NominationStatus.INVITED);
        Optional<SeatTicket.Ticket> ticket =
                WITH_CODE.contains(template) ? ticket(nomination) : Optional.empty();
        model.put(
                "door",
                ticket.map(t -> List.of(Map.of("code", t.shown(), "page", t.page())))
                        .orElse(List.of()));
        model.put("namedFor", nomination.getNamedForReason().isPresent());
        model.put("by", SeatPost.by(nomination.getNominatedBy()));
        model.put(
                "called",
                nomination
                        .getCalledAs()
                        .map(CalledAs::getName)
                        .filter(name -> !name.equals(person.getName()))
                        .map(List::of)
                        .orElse(List.of()));
        String cause =
                occasion != null
                        ? occasion
                        : entries.isEmpty() ? "" : String.valueOf(entries.get(0).sequence());
        List<OutgoingMail> mails = new ArrayList<>();
        mails.add(
                post.mail(
                        person,
                        ticket.map(SeatTicket.Ticket::key)
                                .orElseGet(() -> SeatPost.key(template, nomination.getId(), cause)),
                        template,
                        model,
                        nomination.getEvent(),
                        entries.isEmpty() ? null : entries.get(0),
                        ticket.map(SeatTicket.Ticket::code).orElse(null)));
        mails.addAll(cleanUp(nomination, model, entries));
        return template.equals(MODE_CHANGED) && mails.size() == 1
                ? List.of(
                        mails.get(0)
                                .following(
                                        waiting.following("seat-mode:" + nomination.getId(), null)))
                : mails;
    }

    private Optional<SeatTicket.Ticket> ticket(Nomination nomination) {
        return tickets.stream().flatMap(t -> t.dueWith(nomination).stream()).findFirst();
    }

    /** A message has one identifier: entries of an earlier version are taken back one by one. */
    private List<OutgoingMail> cleanUp(
            Nomination nomination, Map<String, Object> model, List<CalendarEntry> entries) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            mails.add(
                    post.mail(
                            nomination.getPerson(),
                            SeatPost.key(
                                    "seat-former-entry",
                                    nomination.getId(),
                                    entries.get(i).sequence(),
                                    i),
                            "seat-former-entry",
                            model,
                            nomination.getEvent(),
                            entries.get(i),
                            null));
        }
        return mails;
    }

    /** Where the event leaves a choice, what was chosen; and only where that is. */
    private static void addMode(Map<String, Object> model, Nomination nomination) {
        nomination
                .findMode()
                .ifPresent(
                        mode -> {
                            boolean online = mode == SeatMode.ONLINE;
                            model.put(online ? "venue" : "online", List.of());
                            model.put(online ? "takesPartOnline" : "takesPartOnSite", true);
                            model.put(
                                    "own",
                                    "/signup/mine.xhtml?event=" + nomination.getEvent().getId());
                        });
    }

    void on(@Observes SeatModeChanged changed) {
        Nomination nomination = holders.nomination(changed.nominationId());
        invite(nomination, MODE_CHANGED, null);
    }

    /** Time that ends with a day is said as that day's last minute. */
    private static Instant lastMinute(Instant end) {
        boolean midnight = end.equals(SwedishTime.startOf(SwedishTime.dayOf(end)));
        return midnight ? end.minusSeconds(60) : end;
    }

    void on(@Observes SeatDeclined declined) {
        Nomination nomination = holders.nomination(declined.nominationId());
        end(nomination, "seat-declined-receipt", String.valueOf(nomination.getId()), Map.of());
        tellManagers(nomination, "seat-declined");
    }

    void on(@Observes SeatWantedAgain wanted) {
        Nomination nomination = holders.nomination(wanted.nominationId());
        invite(nomination, "seat-after-all", null);
        tellManagers(nomination, "seat-wanted-again");
    }

    /** Who named the person, or else all who name people for the unit, hear what became of it. */
    void tellManagers(Nomination nomination, String template) {
        Organisation unit = nomination.getAllocation().getOrganisation();
        List<Person> there = contacts.of(unit.getPath());
        List<Person> told =
                nomination.getNominatedBy().filter(there::contains).map(List::of).orElse(there);
        for (Person manager : told) {
            Map<String, Object> model =
                    post.model(nomination.getEvent(), unit, manager.getLanguage());
            model.put("person", name(nomination, manager.getLanguage()));
            List<String> offered =
                    holders.successor(nomination)
                            .map(next -> List.of(name(next, manager.getLanguage())))
                            .orElse(List.of());
            model.put("offered", offered);
            model.put("free", offered.isEmpty());
            post.put(
                    manager,
                    SeatPost.key(template, nomination.getId(), manager.getId()),
                    template,
                    model,
                    nomination.getEvent(),
                    null);
        }
    }

    void on(@Observes NominationWithdrawn withdrawn) {
        Nomination nomination = holders.nomination(withdrawn.nominationId());
        Map<String, Object> more = new HashMap<>();
        nomination.getEndReason().ifPresent(reason -> more.put("reason", List.of(reason)));
        more.putIfAbsent("reason", List.of());
        end(nomination, "seat-withdrawn", String.valueOf(nomination.getId()), more);
    }

    /** A mail that takes the calendar entries back. */
    void end(Nomination nomination, String template, String occasion, Map<String, Object> more) {
        Person person = nomination.getPerson();
        Map<String, Object> model =
                post.model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        person.getLanguage());
        model.putAll(more);
        List<CalendarEntry> entries =
                Objects.requireNonNull(
                        calendars.cancel(List.of(nomination)).get(nomination.getId()));
        post.put(
                person,
                SeatPost.key(template, nomination.getId(), occasion),
                template,
                model,
                nomination.getEvent(),
                entries.isEmpty() ? null : entries.get(0));
        post.put(cleanUp(nomination, model, entries));
    }

    /** What the unit is told the person is called: its own words, where it does not know her. */
    static String name(Nomination nomination, Language language) {
        Optional<String> name = nomination.getNameForUnit();
        if (name.isPresent()) {
            return name.get();
        }
        return language == Language.SV ? "En av dem du namngav" : "One of those you named";
    }
}
