package se.motesplats.meeting.news.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.typed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import se.motesplats.account.Person;
import se.motesplats.meeting.news.GroupPost;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;

/** News go to each member once, who may do without: they stand on the group's page. */
@ApplicationScoped
class NewsMails implements MailKindSource, MailSampleSource {

    private static final String TEMPLATE = "meeting-news";

    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.wished("meeting.news", TEMPLATE));
    }

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        TEMPLATE,
                        typed("name", "Anna", "Anna"),
                        typed("group", "Gemensam utvecklingsgrupp", "Gemensam utvecklingsgrupp"),
                        typed("title", "Ny lokal från mars", "New room from March"),
                        typed("text", "Vi träffas i Bryggan.", "We meet at Bryggan.")
                                .withParagraphs(),
                        address("link", "/meeting/post.xhtml?news=7").needed()));
    }

    void written(@Observes NewsWritten happened) {
        GroupPost news = happened.news();
        for (Person person : happened.people()) {
            outbox.put(
                    OutgoingMail.to(
                                    person,
                                    TEMPLATE + ':' + news.getId() + ':' + person.getId(),
                                    TEMPLATE,
                                    Map.of(
                                            "name",
                                            person.getGivenName(),
                                            "group",
                                            news.getGroup().getName(),
                                            "title",
                                            news.getTitle().orElse(""),
                                            "text",
                                            news.getText(),
                                            "link",
                                            "/meeting/post.xhtml?news=" + news.getId()))
                            .amongThe("meeting.audience.members"));
        }
    }
}
