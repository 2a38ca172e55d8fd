package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingMark;
import se.motesplats.mailing.service.MailingPeople;
import se.motesplats.mailing.service.WrittenMailingService;

/** Whom the mailing that is being written would reach now, and what there is to choose. */
@Named
@RequestScoped
public class MailingReach {

    @Inject private WrittenMailingService service;
    @Inject private MailingWriteView page;

    private @Nullable MailingPeople people;
    private List<MailingGroup> included = List.of();
    private List<MailingGroup> leftOut = List.of();

    /** Asked anew when other groups were chosen meanwhile: pages ask before and after that. */
    public MailingPeople getPeople() {
        List<MailingGroup> in = page.getForm().getIncluded();
        List<MailingGroup> out = page.getForm().getLeftOut();
        if (people == null || !in.equals(included) || !out.equals(leftOut)) {
            people = service.people(page.eventId(), Set.copyOf(in), Set.copyOf(out));
            included = in;
            leftOut = out;
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
