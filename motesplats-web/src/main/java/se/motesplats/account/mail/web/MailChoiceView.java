package se.motesplats.account.mail.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.account.mail.service.ChooseMails;
import se.motesplats.account.mail.service.MailChoiceService;
import se.motesplats.account.mail.service.OwnMailKind;
import se.motesplats.shared.field.web.Messages;

/** The mails that whoever looks may do without, and those that come in any case. */
@Named
@RequestScoped
public class MailChoiceView {

    private static final String SELF = "/account/mails.xhtml?faces-redirect=true";

    @Inject private MailChoiceService service;
    @Inject private Messages messages;

    private List<MailChoiceRow> choices = List.of();
    private List<OwnMailKind> needed = List.of();

    @PostConstruct
    void look() {
        List<OwnMailKind> all = service.list();
        choices = all.stream().filter(OwnMailKind::choice).map(MailChoiceRow::new).toList();
        needed = all.stream().filter(kind -> !kind.choice()).toList();
    }

    /** Reads them: whoever is not logged in sees none. */
    public void load() {
        getChoices();
    }

    public String save() {
        service.choose(
                new ChooseMails(
                        choices.stream()
                                .filter(row -> !row.isWanted())
                                .map(MailChoiceRow::getKey)
                                .collect(Collectors.toSet())));
        messages.success(
                "account.mails.saved",
                choices.stream().filter(MailChoiceRow::isWanted).count(),
                choices.size());
        return SELF;
    }

    public String endLinks() {
        service.endLinks();
        messages.success("account.mails.linksEnded");
        return SELF;
    }

    public List<MailChoiceRow> getChoices() {
        return choices;
    }

    public List<OwnMailKind> getNeeded() {
        return needed;
    }
}
