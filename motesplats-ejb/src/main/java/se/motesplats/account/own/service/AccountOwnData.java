package se.motesplats.account.own.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.Account;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.account.people.service.AccountRepository;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.RoleItem;
import se.motesplats.account.people.service.RoleItems;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.database.service.ResultRow;

/** The person, the roles, and what the login remembers. */
@ApplicationScoped
class AccountOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;
    @Inject private AccountRepository repository;
    @Inject private PersonDirectory people;
    @Inject private RoleItems roleItems;

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(person(personId), roles(personId), keys(personId), places(personId));
    }

    private OwnData person(long personId) {
        Person person = people.get(personId);
        return new OwnData(
                "person",
                List.of(
                        "name",
                        "email",
                        "phone",
                        "organisation",
                        "language",
                        "picture",
                        "lastLogin"),
                List.of(
                        OwnData.row(
                                person.getName(),
                                person.getEmail(),
                                person.getPhone().orElse(null),
                                person.getOrganisation().map(Organisation::getName).orElse(null),
                                person.getLanguage(),
                                person.getPortrait().map(AccountOwnData::address).orElse(null),
                                repository
                                        .findAccount(personId)
                                        .flatMap(Account::getLastLoginAt)
                                        .orElse(null))));
    }

    /** Where the person sees it. */
    private static String address(Portrait portrait) {
        return "/account/picture/" + portrait.picture();
    }

    private OwnData roles(long personId) {
        return new OwnData(
                "roles",
                List.of("role", "organisation", "event", "from", "to"),
                roleItems.of(repository.assignments(personId)).stream()
                        .map(AccountOwnData::role)
                        .toList());
    }

    private static List<Object> role(RoleItem item) {
        return OwnData.row(
                item.role(), item.organisation(), item.event(), item.validFrom(), item.validTo());
    }

    private OwnData keys(long personId) {
        return new OwnData(
                "keys",
                List.of("name", "from", "to", "lastUsed"),
                repository.apiTokens(personId).stream()
                        .map(
                                key ->
                                        OwnData.row(
                                                key.getName().orElse(null),
                                                key.getCreatedAt(),
                                                key.getExpiresAt(),
                                                key.getLastUsedOn().orElse(null)))
                        .toList());
    }

    /** Where somebody logs in is kept as a sum that says nothing by itself; when is told. */
    private OwnData places(long personId) {
        return new OwnData(
                "places",
                List.of("lastUsed"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select k.last_seen_at from known_place k join account a on a.id = k.account_id
                                                where a.person_id = ?1 order by 1 desc
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(r -> OwnData.row(r.instant(0)))
                        .toList());
    }
}
