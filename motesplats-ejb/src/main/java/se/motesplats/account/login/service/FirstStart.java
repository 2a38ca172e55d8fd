package se.motesplats.account.login.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import se.motesplats.account.AccountToken;
import se.motesplats.account.SecretToken;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/**
 * As long as nobody can administer the system, each start prints a link that makes its first reader
 * the administrator. There is no default password. The links of several starts or nodes all work
 * until one is used.
 */
@Singleton
@Startup
@DependsOn("DemoStart")
public class FirstStart {

    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    @Inject private AccountRepository repository;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Settings settings;

    @PostConstruct
    void offerAdministration() {
        if (!settings.isDemo() && repository.administrators().isEmpty()) {
            SecretToken secret = SecretToken.create("");
            caller.asSystem(
                    "first start",
                    () -> {
                        caller.tellDatabase();
                        AccountToken token =
                                AccountToken.firstAdministrator(secret, clock.instant());
                        repository.add(token);
                        return token;
                    });
            LOG.log(
                    Level.WARNING,
                    "There is no administrator yet. Whoever opens this link first becomes one: {0}",
                    settings.link("/account/first.xhtml?token=" + secret.secret()));
        }
    }
}
