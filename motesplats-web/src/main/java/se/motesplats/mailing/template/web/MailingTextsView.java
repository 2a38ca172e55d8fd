package se.motesplats.mailing.template.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.mailing.template.service.MailTextGroup;
import se.motesplats.mailing.template.service.MailTextItem;
import se.motesplats.mailing.template.service.MailTextService;

/** All mails of the system. */
@Named
@RequestScoped
public class MailingTextsView {

    @Inject private MailTextService service;

    private List<MailTextGroup> groups = List.of();

    public void load() {
        groups = service.catalogue();
    }

    public List<MailTextGroup> getGroups() {
        return groups;
    }

    public long getCount() {
        return groups.stream().mapToLong(group -> group.mails().size()).sum();
    }

    /** How many of them say something of their own. */
    public long getOwn() {
        return groups.stream()
                .flatMap(group -> group.mails().stream())
                .filter(mail -> mail.own() > 0)
                .count();
    }

    /** Those with a text that is not sent, because it does not fit any more. */
    public List<MailTextItem> getUnfit() {
        return groups.stream()
                .flatMap(group -> group.mails().stream())
                .filter(MailTextItem::unfit)
                .toList();
    }
}
