package se.motesplats.shared.told.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.told.service.ToldService;

/**
 * An action that sends mails, taken twice: the first time shows whom it would tell ({@code
 * m:toldChoice}), the second time does it. One of these belongs to a view bean; what was typed
 * stays there meanwhile.
 */
@Dependent
public class Telling implements Serializable {

    @Inject private ToldService service;
    @Inject private Messages messages;

    private @Nullable Told told;
    private String action = "";
    private @Nullable Told toldBefore;
    private String actionBefore = "";

    /**
     * Whether to stop and show whom the action would tell: not if that is shown already, and not if
     * nobody would be told.
     *
     * @param name of the bean's method, which the page calls again
     */
    public boolean first(String name, Runnable useCase) {
        if (told != null && action.equals(name)) {
            return false;
        }
        show(name, useCase);
        if (told != null && !told.isNobody()) {
            return true;
        }
        told = null;
        return false;
    }

    /** Shows whom the action would tell, also if that is nobody. */
    public void show(String name, Runnable useCase) {
        Told wouldBe = service.wouldBe(useCase);
        if (!action.equals(name)) {
            toldBefore = told;
            actionBefore = action;
        }
        told = wouldBe;
        action = name;
    }

    /** Does it, and says in one sentence what was done, and how many are told. */
    public void done(Runnable useCase, String key, Object... data) {
        Told done = service.by(useCase);
        told = null;
        messages.success(key, data);
        if (!done.isNobody()) {
            messages.success("told.done", done.people());
        }
        if (done.unwanted() > 0) {
            messages.success("told.unwanted", done.unwanted());
        }
    }

    /** Back to what was typed, and to what the page showed of another action then. */
    public void change() {
        told = toldBefore;
        action = actionBefore;
        toldBefore = null;
        actionBefore = "";
    }

    public boolean isShown() {
        return told != null;
    }

    /** Whether it is this action that is asked about. */
    public boolean isAbout(String name) {
        return told != null && action.equals(name);
    }

    /** How many people that are; none while nothing is shown. */
    public int getPeople() {
        return told == null ? 0 : told.people();
    }

    public @Nullable Told getTold() {
        return told;
    }

    public String getAction() {
        return action;
    }
}
