package se.motesplats.mailing.limit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.limit.service.MailingLimitService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** From how many people on a second person reads a mailing. */
@Named
@ViewScoped
public class MailingLimitView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/mailing/limit.xhtml?faces-redirect=true";

    @Inject private MailingLimitService service;
    @Inject private Messages messages;

    private int version;
    private @Nullable Integer above;
    private @Nullable Integer configured;

    public void load() {
        MailingLimitService.Limit limit = service.get();
        version = limit.version();
        above = limit.above();
        configured = limit.configured();
    }

    public String save() {
        service.set(new MailingLimitService.SetLimit(version, above));
        if (above == null) {
            messages.success("mailing.limit.none");
        } else {
            messages.success("mailing.limit.saved", above);
        }
        return SELF;
    }

    @Override
    public String overwrite() {
        version = service.get().version();
        return save();
    }

    @Override
    public String reload() {
        return SELF;
    }

    public @Nullable Integer getAbove() {
        return above;
    }

    public void setAbove(@Nullable Integer typed) {
        above = typed;
    }

    /** What the configuration says; null for nothing. */
    public @Nullable Integer getConfigured() {
        return configured;
    }

    /** Whether it was set on this page. */
    public boolean isSetHere() {
        return version > 0;
    }
}
