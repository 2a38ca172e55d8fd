package se.motesplats.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The start page. */
@Named
@RequestScoped
public class HomeView {
    @Inject private Clock clock;

    public String getNow() {
        return clock.instant().toString();
    }
}
