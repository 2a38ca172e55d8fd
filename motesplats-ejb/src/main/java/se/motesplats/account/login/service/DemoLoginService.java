package se.motesplats.account.login.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.motesplats.account.DemoRole;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Logs in as one of the demo's people without a password, which everybody knows anyway. Outside
 * demo mode there is no such thing; and those people are in no other database (DemoLoader).
 */
@Stateless
@UseCase
public class DemoLoginService {

    @Inject private Settings settings;
    @Inject private LoginAttempts attempts;
    @Inject private LoginRecords records;

    /**
     * Somebody to log in as.
     *
     * @param name in full
     */
    public record DemoPerson(DemoRole role, String name) {}

    /** One for each kind of person; nobody outside demo mode. */
    @AllowEveryone
    @ReadOnly
    public List<DemoPerson> people() {
        if (!settings.isDemo()) {
            return List.of();
        }
        return List.of(DemoRole.values()).stream()
                .flatMap(
                        role ->
                                records.findByEmail(address(role)).stream()
                                        .map(
                                                found ->
                                                        new DemoPerson(
                                                                role,
                                                                found.givenName()
                                                                        + ' '
                                                                        + found.familyName())))
                .toList();
    }

    /**
     * Logs that person in.
     *
     * @throws NotFound outside demo mode
     */
    @AllowEveryone
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoggedIn logIn(@NotNull DemoRole role, @Valid ClientPlace place) {
        if (!settings.isDemo()) {
            throw new NotFound();
        }
        LoginRecords.Stored found =
                records.findByEmail(address(role))
                        .filter(LoginRecords.Stored::enabled)
                        .orElseThrow(NotFound::new);
        records.loggedIn(found.accountId());
        return new LoggedIn(found.person(), attempts.atHome(found.accountId(), place));
    }

    private static String address(DemoRole role) {
        return role.user() + '@' + DemoPeople.DOMAIN;
    }
}
