package se.motesplats.account.address.service;

import static se.motesplats.shared.Permission.ACCOUNT_ADMINISTER;
import static se.motesplats.shared.Permission.SEAT_NOMINATE;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import se.motesplats.incoming.ReturnReason;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** People whose addresses do not work, within what somebody may see. */
@Dependent
class AddressRepository {

    /** Whoever has more to correct begins with these. */
    static final int MOST = 100;

    private static final String WITHIN =
            "exists (select 1 from unnest(string_to_array(%s, ' ')) path where starts_with(o.path, path))";

    private static final String LIST =
            """
            select x.id, x.version, x.name, x.email, x.organisation, x.return_reason, x.since, x.administered or not x.account from (
                select p.id, p.version, trim(p.given_name || ' ' || p.family_name) as name, p.email, o.name as organisation,
                       d.return_reason, d.since, ?1 or %s as administered, %s as named,
                       exists (select 1 from account a where a.person_id = p.id) as account
                  from dead_address d join person p on p.email_ascii = d.address left join organisation o on o.id = p.organisation_id
                 where d.confirmed_at is null and not p.protected_identity) x
             where x.administered or x.named
             order by x.since desc, x.id
            """
                    .formatted(WITHIN.formatted("?2"), WITHIN.formatted("?3"));

    @PersistenceContext private EntityManager em;

    List<DeadAddressItem> list(Caller caller, int most) {
        return ResultRow.of(
                        em.createNativeQuery(LIST)
                                .setParameter(1, everywhere(caller, ACCOUNT_ADMINISTER))
                                .setParameter(2, paths(caller, ACCOUNT_ADMINISTER))
                                .setParameter(3, paths(caller, SEAT_NOMINATE))
                                .setMaxResults(most))
                .stream()
                .map(
                        row ->
                                new DeadAddressItem(
                                        row.number(0),
                                        row.small(1),
                                        row.text(2),
                                        row.text(3),
                                        row.textOrNull(4),
                                        row.constant(ReturnReason.class, 5),
                                        row.instant(6),
                                        row.flag(7)))
                .toList();
    }

    private static boolean everywhere(Caller caller, Permission permission) {
        return caller.grants().allowEverywhere(permission);
    }

    private static String paths(Caller caller, Permission permission) {
        Set<String> paths = caller.grants().organisationPaths(permission);
        return String.join(" ", paths);
    }
}
