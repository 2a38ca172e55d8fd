package se.motesplats.shared.frame.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Whether this page waits for a choice between two versions; used by {@code m:staleNotice}. */
@Named
@RequestScoped
public class StaleNotice {

    private static final String PENDING = StaleNotice.class.getName();

    static void show(FacesContext faces) {
        faces.getViewRoot().getViewMap().put(PENDING, true);
    }

    public boolean isPending() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap().containsKey(PENDING);
    }

    public @Nullable String overwrite(StaleChoice view) {
        done();
        return view.overwrite();
    }

    public @Nullable String reload(StaleChoice view) {
        done();
        return view.reload();
    }

    private static void done() {
        FacesContext.getCurrentInstance().getViewRoot().getViewMap().remove(PENDING);
    }
}
