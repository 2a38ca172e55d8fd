package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.account.Person;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.service.IncomingMessage;
import se.motesplats.incoming.service.IncomingReader;
import se.motesplats.outbox.service.MailMarks;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.SeatCalendar;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.calendar.service.CalendarReply;

/**
 * Answers that a calendar gives by itself: a yes is the person's yes, as by the link of the mail.
 * Who may say it is told by the entry's identifier, which only its recipient was sent ({@code
 * docs/adr/0087-answers-of-calendars.md}); what cannot be believed or done is answered in words, to
 * the address that the system knows, once, and never to a machine.
 */
@ApplicationScoped
class CalendarAnswers implements IncomingReader {

    private static final Pattern UID =
            Pattern.compile("seat-([0-9]{1,18})-([0-9]{1,18})-1(?:-([0-9a-f]{16}))?@motesplats");

    @Inject private HolderRepository holders;
    @Inject private SeatAnswerService answers;
    @Inject private SeatPost post;
    @Inject private MailMarks marks;

    @Override
    public Set<IncomingKind> kinds() {
        return Set.of(IncomingKind.CALENDAR);
    }

    @Override
    public void read(Read read) {
        read.message().leaves("text/calendar").stream()
                .map(IncomingMessage.Leaf::text)
                .flatMap(text -> CalendarReply.of(text).stream())
                .findFirst()
                .ifPresent(reply -> answer(reply, read));
    }

    private void answer(CalendarReply reply, Read read) {
        Matcher uid = UID.matcher(reply.uid());
        if (!uid.matches()) {
            return;
        }
        long event = Long.parseLong(uid.group(1));
        long person = Long.parseLong(uid.group(2));
        Optional<SeatCalendar> calendar =
                holders.calendars(event, List.of(person)).stream().findFirst();
        Optional<Nomination> nomination =
                holders.ofPerson(person).stream()
                        .filter(n -> n.getEvent().getId() == event)
                        .findFirst();
        if (calendar.isEmpty()
                || nomination.isEmpty()
                || !isFrom(read.message(), reply, nomination.get().getPerson())) {
            return;
        }
        String mark = uid.group(3);
        if (mark == null || !marks.mark().fits(SeatCalendars.entry(event, person), mark)) {
            tell(nomination.get(), calendar.get(), "unsure", reply, read);
            return;
        }
        read.taken().isDone();
        decide(reply, calendar.get(), nomination.get(), read);
    }

    private void decide(
            CalendarReply reply, SeatCalendar calendar, Nomination nomination, Read read) {
        read.taken().says(reply.participation());
        if (reply.counter() || reply.oneDay()) {
            tell(nomination, calendar, "counter", reply, read);
        } else if (reply.sequence() < calendar.getSequence()) {
            tell(nomination, calendar, "old", reply, read);
        } else if (reply.participation().equals("ACCEPTED")
                || reply.participation().equals("DECLINED")) {
            try {
                answers.answerByCalendar(
                        nomination.getId(), reply.participation().equals("ACCEPTED"));
            } catch (BusinessException refused) {
                tell(nomination, calendar, "refused", reply, read);
            }
        }
    }

    /** No proof, but an assistant or a forwarded invitation is no answer of the person's either. */
    private static boolean isFrom(IncomingMessage message, CalendarReply reply, Person person) {
        try {
            InternetAddress[] from = InternetAddress.parse(message.header("From"), false);
            return from.length == 1
                    && isOf(person, from[0].getAddress())
                    && isOf(person, reply.address());
        } catch (AddressException malformed) {
            return false;
        }
    }

    private static boolean isOf(Person person, String address) {
        return !address.isEmpty()
                && EmailAddress.of(address).ascii().equals(person.getEmailAscii());
    }

    private void tell(
            Nomination nomination,
            SeatCalendar calendar,
            String what,
            CalendarReply reply,
            Read read) {
        if (reply.counter() && read.message().isAutomatic()) {
            return;
        }
        Person person = nomination.getPerson();
        Map<String, Object> model =
                post.model(
                        nomination.getEvent(),
                        nomination.getAllocation().getOrganisation(),
                        person.getLanguage());
        model.put(what, true);
        model.put("own", "/seat/mine.xhtml");
        List.of("unsure", "counter", "old", "refused")
                .forEach(other -> model.putIfAbsent(other, false));
        // Once for what was told, however often it is said again and whatever sequence it claims: a
        // mail without proof must not make many.
        post.put(
                person,
                SeatPost.key(
                        "seat-calendar-answer", nomination.getId(), what, calendar.getSequence()),
                "seat-calendar-answer",
                model,
                nomination.getEvent(),
                null);
    }
}
