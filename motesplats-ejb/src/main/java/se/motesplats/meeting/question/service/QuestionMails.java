package se.motesplats.meeting.question.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** A question goes to those who answer for the organisations; the last answer to its owner. */
@ApplicationScoped
class QuestionMails implements MailKindSource {

    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed("meeting.question", "meeting-question"),
                MailKind.wished("meeting.question.reminder", "meeting-question-reminder"),
                MailKind.wished("meeting.question.run", "meeting-question-answered"));
    }

    void asked(@Observes QuestionAsked happened) {
        send(happened.post(), "meeting-question");
    }

    void reminded(@Observes QuestionReminded happened) {
        send(happened.post(), "meeting-question-reminder");
    }

    private void send(QuestionPost post, String template) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (QuestionPost.Letter letter : post.letters()) {
            Person to = letter.to();
            Map<String, Object> model = model(post.question(), to);
            model.put("organisations", names(letter.organisations(), to.getLanguage()));
            model.put("link", "/meeting/reply.xhtml?token=" + letter.token().secret());
            mails.add(
                    OutgoingMail.to(
                                    to,
                                    template
                                            + ':'
                                            + post.question().getId()
                                            + ':'
                                            + post.at().toEpochMilli()
                                            + ':'
                                            + to.getId(),
                                    template,
                                    model)
                            .amongThe("meeting.audience.speakers"));
        }
        outbox.put(mails);
    }

    void allAnswered(@Observes QuestionAllAnswered happened) {
        OpenQuestion question = happened.question();
        Person to = question.getOwner();
        Map<String, Object> model = model(question, to);
        model.put("link", "/meeting/question.xhtml?question=" + question.getId());
        outbox.put(
                OutgoingMail.to(
                                to,
                                "meeting-question-answered:" + question.getId(),
                                "meeting-question-answered",
                                model)
                        .amongThe("meeting.audience.questionOwner"));
    }

    private static Map<String, Object> model(OpenQuestion question, Person to) {
        Language language = to.getLanguage();
        Map<String, Object> model = new HashMap<>();
        model.put("given", to.getGivenName());
        model.put("group", question.getGroup().getName());
        model.put("text", question.getText());
        model.put(
                "asker",
                question.getRaisedBy()
                        .map(GroupOrganisation::getName)
                        .orElseGet(() -> question.getGroup().getName()));
        question.getOwner().getNameForOthers().ifPresent(name -> model.put("owner", name));
        question.getLastDay()
                .ifPresent(day -> model.put("lastDay", HumanTime.dayAndWeek(day, language)));
        return model;
    }

    /** "Bryggan, G7 och Ria". */
    private static String names(List<String> all, Language language) {
        int last = all.size() - 1;
        return last == 0
                ? all.get(0)
                : String.join(", ", all.subList(0, last))
                        + (language == Language.SV ? " och " : " and ")
                        + all.get(last);
    }
}
