package se.motesplats.poll.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.poll.Poll;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.PollParticipant;
import se.motesplats.poll.PollSlot;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;

/** What people are told of polls. No mail names anybody but who made the poll. */
@ApplicationScoped
class PollMails implements MailKindSource {

    private static final String ASKED = "poll.audience.asked";
    private static final String EDITORS = "poll.audience.editors";

    @Inject private PollRepository repository;
    @Inject private PollCalendars calendars;
    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed("poll.own", "poll-invitation", "poll-final", "poll-called-off"),
                MailKind.wished("poll.reminder", "poll-reminder"),
                MailKind.wished("poll.run", "poll-all-answered", "poll-closed"));
    }

    void invited(@Observes PollInvited happened) {
        send(happened.post(), "poll-invitation");
    }

    void reminded(@Observes PollReminded happened) {
        send(happened.post(), "poll-reminder");
    }

    void renewed(@Observes PollLinkRenewed happened) {
        send(happened.post(), "poll-invitation");
    }

    private void send(PollPost post, String template) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (PollPost.Letter letter : post.letters()) {
            PollParticipant to = letter.to();
            Map<String, Object> model = model(to);
            model.put("link", "/poll/answer.xhtml?token=" + letter.token().secret());
            model.put("dates", String.valueOf(post.dates()));
            model.put("again", letter.again());
            mails.add(mail(to, template, post.at().toEpochMilli(), model).amongThe(ASKED));
        }
        outbox.put(mails);
    }

    void allAnswered(@Observes PollAllAnswered happened) {
        tellEditors(happened.poll(), "poll-all-answered");
    }

    void closed(@Observes PollClosed happened) {
        tellEditors(happened.poll(), "poll-closed");
    }

    private void tellEditors(Poll poll, String template) {
        outbox.put(
                repository.participants(poll).stream()
                        .filter(PollParticipant::isEditor)
                        .map(
                                to ->
                                        mail(to, template, "v" + poll.getVersion(), model(to))
                                                .amongThe(EDITORS))
                        .toList());
    }

    void finalised(@Observes PollFinalised happened) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (PollParticipant to : happened.people()) {
            Map<String, Object> model = model(to);
            model.put("changed", happened.changed());
            model.put("calendar", happened.calendar());
            Optional<OutgoingMail.Calendar> entry =
                    happened.calendar() ? Optional.of(calendars.request(to)) : calendars.cancel(to);
            OutgoingMail mail =
                    mail(to, "poll-final", "v" + happened.poll().getVersion(), model)
                            .amongThe(to.isEditor() ? EDITORS : ASKED);
            mails.add(entry.map(mail::with).orElse(mail));
        }
        outbox.put(mails);
    }

    void calledOff(@Observes PollCalledOff happened) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (PollParticipant to : happened.people()) {
            Map<String, Object> model = model(to);
            model.put("reason", happened.poll().getReason().orElse(""));
            Optional<OutgoingMail.Calendar> entry = calendars.cancel(to);
            model.put("calendar", entry.isPresent());
            OutgoingMail mail =
                    mail(to, "poll-called-off", "off", model)
                            .amongThe(to.isEditor() ? EDITORS : ASKED);
            mails.add(entry.map(mail::with).orElse(mail));
        }
        outbox.put(mails);
    }

    /**
     * @param occasion names the cause: one mail for each and recipient
     */
    private static OutgoingMail mail(
            PollParticipant to, String template, Object occasion, Map<String, Object> model) {
        return OutgoingMail.to(
                to.getPerson(),
                template + ':' + to.getPoll().getId() + ':' + occasion + ':' + to.getId(),
                template,
                model);
    }

    private static Map<String, Object> model(PollParticipant to) {
        Poll poll = to.getPoll();
        PollMatter matter = poll.matter();
        Person person = to.getPerson();
        Language language = person.getLanguage();
        Map<String, Object> model = new HashMap<>();
        model.put("given", person.getGivenName());
        model.put("title", matter.title());
        model.put("text", matter.text() == null ? "" : matter.text());
        model.put(
                "owner",
                poll.getOwner()
                        .getNameForOthers()
                        .orElse(language == Language.SV ? "En person" : "A person"));
        model.put("lastDay", HumanTime.dayAndWeek(poll.getLastDay(), language));
        model.put("minutes", HumanTime.number(matter.minutes(), language));
        model.put("where", PollCalendars.where(matter));
        model.put("link", "/poll/view.xhtml?poll=" + poll.getId());
        poll.getFinalSlot().ifPresent(slot -> model.put("when", when(slot, language)));
        return model;
    }

    /** "måndag 7 december 2026, v. 50, kl. 13.30–15.30". */
    static String when(PollSlot slot, Language language) {
        return HumanTime.dayAndWeek(SwedishTime.dayOf(slot.getStartsAt()), language)
                + ", "
                + HumanTime.times(
                        SwedishTime.timeOf(slot.getStartsAt()),
                        SwedishTime.timeOf(slot.getEndsAt()),
                        language);
    }
}
