package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.AnchorChoice;
import se.motesplats.mailing.service.MailingMomentService;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.SendingHours;
import se.motesplats.reminder.service.RuleMoment;
import se.motesplats.shared.field.web.Messages;

/** Lets the mailing that is shown follow a date of its event. */
@Named
@ViewScoped
public class MailingMomentView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailingMomentService service;
    @Inject private MailingSendView page;
    @Inject private Messages messages;

    private @Nullable MailingMomentForm form;
    private @Nullable List<AnchorChoice> anchors;

    public String plan() {
        service.plan(getForm().command(page.getMailing().id(), page.getMailing().version()));
        messages.success("mailing.rule.done");
        return "/mailing/send.xhtml?mailing=" + page.getMailing().id() + "&faces-redirect=true";
    }

    /** When the rule in the fields is; null while the event has no such date. */
    public @Nullable RuleMoment getMoment() {
        MomentRule rule = getForm().rule();
        return rule == null ? null : service.moment(page.getMailing().eventId(), rule).orElse(null);
    }

    /** What is typed; first what the mailing followed before it was made a draft again. */
    public MailingMomentForm getForm() {
        if (form == null) {
            form = new MailingMomentForm();
            MomentRule kept = page.getMailing().follows();
            if (kept != null) {
                form.fill(kept);
            }
        }
        return form;
    }

    public List<AnchorChoice> getAnchors() {
        if (anchors == null) {
            anchors = service.anchors(page.getMailing().eventId());
        }
        return anchors;
    }

    /** When mailings go to many. */
    public SendingHours getHours() {
        return service.hours();
    }

    public List<MomentUnit> getUnits() {
        return Arrays.asList(MomentUnit.values());
    }

    public List<MomentSide> getSides() {
        return Arrays.asList(MomentSide.values());
    }
}
