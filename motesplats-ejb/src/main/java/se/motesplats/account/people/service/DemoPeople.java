package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Account;
import se.motesplats.account.PasswordHash;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.Role;
import se.motesplats.shared.demo.service.DemoData;

/**
 * The people of the demo: invented, on a domain that cannot exist, with a password that all know.
 */
@ApplicationScoped
public class DemoPeople implements DemoData {

    /** What follows the @ of every demo address; "example" is reserved for such use (RFC 2606). */
    public static final String DOMAIN = "motesplats.example";

    public static final String PASSWORD = "demo";

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;
    @Inject private PersonDirectory people;

    private record DemoPerson(
            String user,
            String givenName,
            String familyName,
            String organisation,
            @Nullable Role role,
            boolean everywhere) {}

    private static final List<DemoPerson> PEOPLE =
            List.of(
                    everywhere("admin", "Ada", "Admin", Role.ADMINISTRATOR),
                    everywhere("karin.koordinator", "Karin", "Koordinator", Role.COORDINATOR),
                    new DemoPerson(
                            "wilma.wester",
                            "Wilma",
                            "Wester",
                            "Mölndal",
                            Role.WORKING_GROUP_MEMBER,
                            true),
                    new DemoPerson("emil.ek", "Emil", "Ek", "Partille", null, false),
                    new DemoPerson("petra.palm", "Petra", "Palm", "Partille", null, false),
                    in("chef.partille", "Christer", "Chef", "Partille", Role.MANAGER),
                    in(
                            "chef.hisingen",
                            "Hilda",
                            "Hising",
                            "Socialförvaltning Hisingen",
                            Role.MANAGER),
                    in(
                            "chef.centrum",
                            "Cecilia",
                            "Centrén",
                            "Socialförvaltning Centrum",
                            Role.MANAGER),
                    contact("ale", "Alva", "Alm", "Ale"),
                    contact("alingsas", "Aron", "Ask", "Alingsås"),
                    contact("goteborg", "Gunilla", "Gran", "Göteborg"),
                    contact("harryda", "Harald", "Hassel", "Härryda"),
                    contact("kungsbacka", "Karim", "Kastanj", "Kungsbacka"),
                    contact("kungalv", "Klara", "Klint", "Kungälv"),
                    contact("lerum", "Lars", "Lind", "Lerum"),
                    contact("lillaedet", "Lisa", "Lönn", "Lilla Edet"),
                    contact("molndal", "Mona", "Mark", "Mölndal"),
                    contact("partille", "Pia", "Poppel", "Partille"),
                    contact("stenungsund", "Sten", "Sälg", "Stenungsund"),
                    contact("tjorn", "Tora", "Tall", "Tjörn"),
                    contact("ockero", "Örjan", "Ören", "Öckerö"));

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void create() {
        List<DemoPerson> missing =
                PEOPLE.stream().filter(p -> people.findByEmail(address(p)).isEmpty()).toList();
        if (!missing.isEmpty()) {
            // One hash for all: everybody knows the password, and the start need not wait.
            PasswordHash password = PasswordHash.of(PASSWORD);
            missing.forEach(p -> add(p, password));
        }
    }

    private void add(DemoPerson demo, PasswordHash password) {
        Organisation organisation = organisation(demo.organisation());
        Person person =
                people.findOrAdd(demo.givenName(), demo.familyName(), address(demo), organisation);
        Account account = new Account(person);
        account.changePassword(password, clock.instant());
        em.persist(account);
        Optional.ofNullable(demo.role())
                .map(
                        role ->
                                demo.everywhere()
                                        ? RoleAssignment.everywhere(person, role)
                                        : RoleAssignment.inOrganisation(person, role, organisation))
                .ifPresent(em::persist);
    }

    private Organisation organisation(String name) {
        return em.createQuery(
                        "select o from Organisation o where o.name = :name and o.validTo is null",
                        Organisation.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private static String address(DemoPerson person) {
        return person.user() + '@' + DOMAIN;
    }

    private static DemoPerson everywhere(String user, String given, String family, Role role) {
        return new DemoPerson(user, given, family, "Göteborgsregionen (GR)", role, true);
    }

    private static DemoPerson in(
            String user, String given, String family, String organisation, Role role) {
        return new DemoPerson(user, given, family, organisation, role, false);
    }

    private static DemoPerson contact(
            String municipality, String given, String family, String organisation) {
        return in("kontakt." + municipality, given, family, organisation, Role.MUNICIPAL_CONTACT);
    }
}
