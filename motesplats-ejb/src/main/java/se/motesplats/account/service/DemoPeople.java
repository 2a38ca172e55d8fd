package se.motesplats.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import se.motesplats.shared.service.Caller;
import se.motesplats.shared.service.Settings;

/** Puts the invented people of the demo in place, in demo mode only. */
@Singleton
@Startup
@DependsOn("DatabasePurpose")
public class DemoPeople {

    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private DemoService demo;

    @PostConstruct
    void putInPlace() {
        if (settings.isDemo()) {
            caller.asSystem("demo", demo::putPeopleInPlace);
        }
    }
}
