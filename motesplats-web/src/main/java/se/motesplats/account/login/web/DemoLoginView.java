package se.motesplats.account.login.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.DemoRole;
import se.motesplats.account.login.service.DemoLoginService;

/** The people of the demo on the login page, each with one button. */
@Named
@RequestScoped
public class DemoLoginView {

    @Inject private DemoLoginService service;

    private @Nullable List<DemoLoginService.DemoPerson> people;

    /** Nobody outside demo mode. */
    public List<DemoLoginService.DemoPerson> getPeople() {
        List<DemoLoginService.DemoPerson> shown = people;
        if (shown == null) {
            shown = service.people();
            people = shown;
        }
        return shown;
    }

    /** Key of the sentence about what that person sees. */
    public String aboutKey(DemoRole role) {
        return "demo.about." + role.name();
    }
}
