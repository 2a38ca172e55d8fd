package se.motesplats.shared.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import se.motesplats.shared.usecase.service.Caller;

/** Once the schema stands, the demo data are loaded, or found not to be there. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {

    @Inject private Caller caller;
    @Inject private DemoLoader loader;

    @PostConstruct
    void load() {
        caller.asSystem(
                "demo",
                () -> {
                    loader.load();
                    return true;
                });
    }
}
