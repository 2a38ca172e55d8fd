package se.motesplats.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.mailing.MailingApproval;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.shared.Language;

/** Tells those who are asked to read a mailing, and then who asked. */
@ApplicationScoped
class MailingApprovalMails implements MailKindSource {

    private static final String ASKED = "mailing-approval-asked";
    private static final String DECIDED = "mailing-approval-decided";

    @Inject private Outbox outbox;
    @Inject private EventContact contacts;
    @PersistenceContext private EntityManager em;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("mailing.approval", ASKED, DECIDED));
    }

    void asked(WrittenMailing mailing, MailingApproval approval, Person by, List<Person> deciders) {
        outbox.put(
                deciders.stream()
                        .map(
                                person ->
                                        mail(
                                                mailing,
                                                approval,
                                                person,
                                                ASKED,
                                                Map.of("by", shown(by))))
                        .toList());
    }

    void decided(WrittenMailing mailing, MailingApproval approval, Person asker, Person by) {
        outbox.put(
                mail(
                        mailing,
                        approval,
                        asker,
                        DECIDED,
                        Map.of(
                                "by",
                                shown(by),
                                "yes",
                                approval.isYes(),
                                "remark",
                                approval.getRemark().map(List::of).orElse(List.of()))));
    }

    /** In a list, so that the template can leave it out. */
    private static List<String> shown(Person person) {
        Optional<String> name = person.getNameForOthers();
        return name.map(List::of).orElse(List.of());
    }

    private OutgoingMail mail(
            WrittenMailing mailing,
            MailingApproval approval,
            Person person,
            String template,
            Map<String, Object> more) {
        Event event = em.find(Event.class, mailing.getEventId());
        Map<String, Object> model = new java.util.HashMap<>(more);
        model.put("name", person.getGivenName());
        model.put("event", event.getTitle());
        model.put("subject", mailing.words(Language.SV).subject());
        model.put("people", String.valueOf(approval.getPeople()));
        model.put("page", "/mailing/send.xhtml?mailing=" + mailing.getId());
        return OutgoingMail.to(
                        person,
                        template + ':' + approval.getId() + ':' + person.getId(),
                        template,
                        model)
                .aboutEvent(event.getId(), contacts.of(event).email())
                .amongThe("mailing.approval.audience");
    }
}
