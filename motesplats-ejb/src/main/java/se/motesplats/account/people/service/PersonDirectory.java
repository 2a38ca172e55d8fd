package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * People, for the services of other features, inside their transactions.
 *
 * <p>Who sees whom: administrators of the whole system and coordinators everybody; managers,
 * contacts and administrators of a part the people of the organisations that they are that for;
 * everybody else the people of the own municipality, by name only. A person with protected identity
 * is never found.
 */
@ApplicationScoped
public class PersonDirectory {

    private static final Set<Permission> SEES_EVERYBODY =
            Set.of(Permission.EVENT_EDIT, Permission.PROPOSAL_DECIDE, Permission.SEAT_ALLOCATE);

    @PersistenceContext private EntityManager em;
    @Inject private Newcomers newcomers;
    @Inject private Caller caller;

    /**
     * People whose name or address contains each word of the text, limited to what the caller may
     * see, in the order of names.
     */
    @Transactional
    public List<PersonItem> search(String text, int limit) {
        return search(text, null, limit);
    }

    /**
     * As {@link #search(String, int)}, and within one organisation with its sub-tree.
     *
     * @param path see {@code Organisation.getPath()}; null for all
     */
    @Transactional
    public List<PersonItem> search(String text, @Nullable String path, int limit) {
        boolean everybody = seesEverybody();
        Set<String> withAddress = pathsWithAddress();
        Set<String> visible = visiblePaths();
        if (!everybody && visible.isEmpty()) {
            return List.of();
        }
        List<String> words = SearchPattern.ofWords(text);
        List<String> paths = everybody ? List.of() : List.copyOf(visible);
        StringBuilder jpql =
                new StringBuilder(
                        """
                        select p.id, p.givenName, p.familyName, p.email, o.name, o.path
                        from Person p left join p.organisation o where p.protectedIdentity = false
                        """);
        for (int i = 0; i < words.size(); i++) {
            jpql.append(
                            " and function('search_key', p.givenName, p.familyName, p.email) like :word")
                    .append(i)
                    .append(" escape '!'");
            if (!everybody) {
                // By the name only: finding by an address would tell it.
                jpql.append(" and function('search_key', p.givenName, p.familyName) like :word")
                        .append(i)
                        .append(" escape '!'");
            }
        }
        if (path != null) {
            jpql.append(" and o.path like :within");
        }
        for (int i = 0; i < paths.size(); i++) {
            jpql.append(i == 0 ? " and (" : " or ").append("o.path like :path").append(i);
        }
        jpql.append(paths.isEmpty() ? "" : ")").append(" order by p.familyName, p.givenName, p.id");
        Query query = em.createQuery(jpql.toString());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        for (int i = 0; i < paths.size(); i++) {
            query.setParameter("path" + i, paths.get(i) + '%');
        }
        if (path != null) {
            query.setParameter("within", path + '%');
        }
        return ResultRow.of(query.setMaxResults(limit)).stream()
                .map(row -> item(row, everybody, withAddress))
                .toList();
    }

    /** Whether {@link #search} would ever give this person to the caller. */
    @Transactional
    public boolean isVisible(long personId) {
        Person person = em.find(Person.class, personId);
        if (person == null || person.isProtectedIdentity()) {
            return false;
        }
        return seesEverybody()
                || person.getOrganisation()
                        .filter(o -> visiblePaths().stream().anyMatch(o.getPath()::startsWith))
                        .isPresent();
    }

    private boolean seesEverybody() {
        return caller.grants().allowEverywhere(Permission.ACCOUNT_ADMINISTER)
                || SEES_EVERYBODY.stream().anyMatch(caller.grants()::allowSomewhere);
    }

    /** Where the caller sees people with their addresses. */
    private Set<String> pathsWithAddress() {
        Set<String> paths =
                new HashSet<>(caller.grants().organisationPaths(Permission.SEAT_NOMINATE));
        paths.addAll(caller.grants().organisationPaths(Permission.ACCOUNT_ADMINISTER));
        return paths;
    }

    private Set<String> visiblePaths() {
        Set<String> visible = pathsWithAddress();
        ownMunicipality().ifPresent(visible::add);
        return visible;
    }

    private static PersonItem item(ResultRow row, boolean everybody, Set<String> withAddress) {
        String path = row.textOrNull(5);
        boolean address =
                everybody || (path != null && withAddress.stream().anyMatch(path::startsWith));
        return new PersonItem(
                row.number(0),
                row.text(1),
                row.text(2),
                address ? row.text(3) : null,
                row.textOrNull(4));
    }

    /** The path of the municipality (or other top body) that the caller works in. */
    private Optional<String> ownMunicipality() {
        return caller.findPersonId()
                .map(id -> em.find(Person.class, id))
                .flatMap(Person::getOrganisation)
                .map(
                        own -> {
                            Organisation top = own;
                            while (top.getKind() != OrganisationKind.MUNICIPALITY
                                    && top.getParent().isPresent()) {
                                top = top.getParent().get();
                            }
                            return top.getKind() == OrganisationKind.MUNICIPALITY
                                    ? top.getPath()
                                    : own.getPath();
                        });
    }

    /**
     * Whether the caller may see this person's name together with the address: the own person,
     * those of the organisations that the caller names people for or administers, and everybody for
     * those who see everybody.
     */
    @Transactional
    public boolean knows(Person person) {
        return caller.isSystem()
                || caller.findPersonId().filter(id -> id == person.getId()).isPresent()
                || seesEverybody()
                || person.getOrganisation()
                        .filter(o -> pathsWithAddress().stream().anyMatch(o.getPath()::startsWith))
                        .isPresent();
    }

    /**
     * A person, and whether this call added it.
     *
     * @param added false if somebody had the address already
     */
    record Found(Person person, boolean added) {}

    /**
     * The person with this address, added when there is none. An existing person stays as it is: an
     * address that somebody types changes nobody's name. What somebody typed goes through {@link
     * TypedPeople}, which decides what may be said about whom it finds.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Person findOrAdd(
            String givenName,
            String familyName,
            String email,
            @Nullable Organisation organisation) {
        TypedPerson typed = new TypedPerson(givenName, familyName, email);
        String address = Person.normalised(email);
        Person known = findByEmails(List.of(address)).get(address);
        return known != null
                ? known
                : Objects.requireNonNull(
                                addMissing(new TreeMap<>(Map.of(address, typed)), organisation)
                                        .get(address))
                        .person();
    }

    /**
     * Adds people whom nobody had when the caller looked. In the order of their addresses, so that
     * two who add the same people never wait in a ring; and two at once may add the same person:
     * the second finds the row of the first.
     *
     * @param typed by the address as it is compared
     * @return all of them, by the same
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Found> addMissing(
            SortedMap<String, TypedPerson> typed, @Nullable Organisation organisation) {
        Set<String> added = new HashSet<>(newcomers.insert(typed, organisation));
        Map<String, Found> found = new HashMap<>();
        findByEmails(typed.keySet())
                .forEach((address, p) -> found.put(address, new Found(p, added.contains(address))));
        if (!found.keySet().containsAll(typed.keySet())) {
            throw new NotFound();
        }
        return found;
    }

    /** Somebody who leaves no address: nobody else is ever found to be the same person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Person addWithoutAddress(
            String givenName, String familyName, @Nullable Organisation organisation) {
        Person person = Person.withoutAddress(givenName, familyName, organisation);
        em.persist(person);
        em.flush();
        return person;
    }

    @Transactional
    public Optional<Person> findByEmail(String email) {
        return em.createQuery("select p from Person p where p.emailAscii = :email", Person.class)
                .setParameter("email", Person.normalised(email))
                .getResultStream()
                .findFirst();
    }

    /**
     * The people with these addresses, with their organisations, by the address as it is compared.
     *
     * @param addresses as {@link Person#normalised} gives them
     */
    @Transactional
    public Map<String, Person> findByEmails(Collection<String> addresses) {
        Map<String, Person> found = new HashMap<>();
        if (!addresses.isEmpty()) {
            em.createQuery(
                            "select p from Person p left join fetch p.organisation where p.emailAscii in :emails",
                            Person.class)
                    .setParameter("emails", addresses)
                    .getResultList()
                    .forEach(p -> found.put(p.getEmailAscii(), p));
        }
        return found;
    }

    /**
     * Reads people and their organisations at once, so that {@link #get} finds them without a
     * statement for each. Ids of nobody are passed over.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void load(Collection<Long> personIds) {
        if (!personIds.isEmpty()) {
            em.createQuery(
                            "select p from Person p left join fetch p.organisation where p.id in :ids",
                            Person.class)
                    .setParameter("ids", personIds)
                    .getResultList();
        }
    }

    /**
     * The person; whether the caller may use it is the calling service's own rule.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public Person get(long personId) {
        Person person = em.find(Person.class, personId);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /**
     * Who is logged in.
     *
     * @throws LoginRequired if nobody is
     */
    @Transactional
    public Person me() {
        return get(caller.personId());
    }
}
