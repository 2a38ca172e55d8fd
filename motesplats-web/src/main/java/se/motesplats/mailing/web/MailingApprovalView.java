package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingApprovalService;
import se.motesplats.mailing.service.MailingApprovalService.ApprovalState;
import se.motesplats.mailing.service.MailingApprovalService.SendBack;
import se.motesplats.shared.field.web.Messages;

/** The approval of the mailing that is shown: asked for, given, or refused with a remark. */
@Named
@ViewScoped
public class MailingApprovalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailingApprovalService service;
    @Inject private MailingSendView page;
    @Inject private Messages messages;

    private @Nullable ApprovalState state;
    private @Nullable String remark;

    public ApprovalState getState() {
        if (state == null) {
            state = service.state(page.getMailing().id());
        }
        return state;
    }

    public String ask() {
        service.ask(page.getMailing().id(), page.getMailing().version());
        messages.success("mailing.approval.asked.done");
        return self();
    }

    public String approve() {
        service.approve(page.getMailing().id(), page.getMailing().version());
        messages.success("mailing.approval.approved.done");
        return self();
    }

    public String sendBack() {
        service.sendBack(
                new SendBack(
                        page.getMailing().id(),
                        page.getMailing().version(),
                        Objects.requireNonNullElse(remark, "")));
        messages.success("mailing.approval.sentBack.done");
        return self();
    }

    private String self() {
        return "/mailing/send.xhtml?faces-redirect=true&mailing=" + page.getMailing().id();
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String typed) {
        remark = typed;
    }
}
