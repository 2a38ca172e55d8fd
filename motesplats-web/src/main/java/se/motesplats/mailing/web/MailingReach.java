package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingMark;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.service.MailingPeople;
import se.motesplats.mailing.service.WrittenMailingService;

/** Whom the mailing that is being written would reach now, and what there is to choose. */
@Named
@RequestScoped
public class MailingReach {

    @Inject private WrittenMailingService service;
    @Inject private MailingWriteView page;

    private @Nullable MailingPeople people;
    private MailingRule rule = MailingRule.NOBODY;

    /** Asked anew when others were chosen meanwhile: pages ask before and after that. */
    public MailingPeople getPeople() {
        MailingRule chosen = page.getForm().rule();
        if (people == null || !chosen.equals(rule)) {
            people = service.people(page.eventId(), chosen);
            rule = chosen;
        }
        return people;
    }

    public List<MailingGroup> getGroups() {
        return Arrays.asList(MailingGroup.values());
    }

    public List<MailingMark> getMarks() {
        return Arrays.asList(MailingMark.values());
    }
}
