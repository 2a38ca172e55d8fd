package se.motesplats.shared.clock.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import se.motesplats.shared.usecase.service.Caller;

/**
 * In demo mode the clock starts from the configured time, before any job looks at it and after the
 * demo's data were made, of which some tell of last Tuesday as it really was.
 */
@Singleton
@Startup
@DependsOn("DemoStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockStart {

    @Inject private Caller caller;
    @Inject private ClockService clock;

    @PostConstruct
    void start() {
        caller.asSystem(
                "clock",
                () -> {
                    clock.startFromSetting();
                    return true;
                });
    }
}
