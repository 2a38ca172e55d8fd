package se.motesplats.seat.naming.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.motesplats.account.Acquaintance;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.usecase.service.Caller;

/** Who is meant by what somebody chose from a list or typed, and what is to be asked about it. */
@Dependent
public class PeopleChooser {

    @Inject private PersonDirectory people;
    @Inject private TypedPeople typedPeople;
    @Inject private Presenting presenting;
    @Inject private Caller caller;

    /**
     * Who is meant. Newcomers are added here, before any lock and in the order of addresses, so
     * that two who add the same people never wait in a ring.
     *
     * @throws RuleViolation if somebody whom the caller knows has another name than was typed, or
     *     presents at the event and needs no seat
     */
    public ChosenPeople resolve(long eventId, List<NamePeople.Choice> choices, Organisation unit) {
        read(choices);
        return resolve(
                eventId,
                choices,
                unit,
                caller.grants().organisationPaths(Permission.SEAT_NOMINATE));
    }

    /**
     * Reads those who were chosen from a list, and the caller, with their organisations: in one
     * statement, and none is needed for any of them after that.
     */
    void read(List<NamePeople.Choice> choices) {
        people.load(
                Stream.concat(
                                choices.stream()
                                        .flatMap(c -> Optional.ofNullable(c.personId()).stream()),
                                caller.findPersonId().stream())
                        .toList());
    }

    /**
     * As {@link #resolve(long, List, Organisation)}, after {@link #read}.
     *
     * @param own paths of the organisations whose people can be chosen
     */
    ChosenPeople resolve(
            long eventId, List<NamePeople.Choice> choices, Organisation unit, Set<String> own) {
        Map<String, TypedPeople.Met> added =
                typedPeople.meet(
                        choices.stream()
                                .flatMap(choice -> Optional.ofNullable(choice.newcomer()).stream())
                                .map(NamePeople.Newcomer::typed)
                                .toList(),
                        unit);
        Set<Person> chosen = new LinkedHashSet<>();
        Set<Long> anyway = new HashSet<>();
        for (NamePeople.Choice choice : choices) {
            Person person = null;
            if (choice.personId() != null) {
                person = ownPerson(choice.personId(), own);
            } else if (choice.newcomer() != null) {
                TypedPeople.Met met = added.get(Person.normalised(choice.newcomer().email()));
                person = met == null ? null : met.person();
            }
            if (person != null) {
                chosen.add(person);
                if (choice.anyway()) {
                    anyway.add(person.getId());
                }
            }
        }
        Map<Long, TypedPeople.Met> met = new HashMap<>();
        added.values().forEach(m -> met.put(m.person().getId(), m));
        ChosenPeople all = new ChosenPeople(List.copyOf(chosen), met, anyway);
        refusePresenters(eventId, all);
        return all;
    }

    /** Who presents needs no seat of a unit; only of people whom the caller knows is that told. */
    private void refusePresenters(long eventId, ChosenPeople chosen) {
        List<String> names =
                presenting.among(eventId, chosen.people()).stream()
                        .filter(p -> !chosen.anyway().contains(p.getId()))
                        .filter(p -> chosen.addressOfStranger(p).isEmpty())
                        .flatMap(p -> p.getNameForOthers().stream())
                        .toList();
        if (!names.isEmpty()) {
            throw new RuleViolation("error.seat.presents", String.join(", ", names));
        }
    }

    /** What is to be asked about somebody before naming; see {@link NominationService#question}. */
    Optional<NamingQuestion> question(long eventId, NamePeople.Choice choice, Set<String> own) {
        NamePeople.Newcomer newcomer = choice.newcomer();
        TypedPeople.Met met =
                newcomer == null ? null : typedPeople.look(newcomer.typed()).orElse(null);
        if (met != null && met.acquaintance() == Acquaintance.OTHER_NAME) {
            Person known = met.person();
            return Optional.of(
                    new NamingQuestion(
                            NamingQuestion.Kind.OTHER_NAME,
                            met.typed().email().strip(),
                            met.typed().name(),
                            known.getGivenName(),
                            known.getFamilyName()));
        }
        Person person =
                choice.personId() != null
                        ? ownPerson(choice.personId(), own)
                        : met == null || met.isStranger() ? null : met.person();
        if (person == null
                || choice.anyway()
                || presenting.among(eventId, List.of(person)).isEmpty()) {
            return Optional.empty();
        }
        return person.getNameForOthers()
                .map(
                        name ->
                                new NamingQuestion(
                                        NamingQuestion.Kind.PRESENTS,
                                        "",
                                        name,
                                        person.getGivenName(),
                                        person.getFamilyName()));
    }

    /** An id that somebody made up must not name a person of another organisation. */
    private Person ownPerson(long id, Set<String> own) {
        Person person = people.get(id);
        boolean known =
                caller.isSystem()
                        || person.getOrganisation()
                                .map(Organisation::getPath)
                                .filter(path -> own.stream().anyMatch(path::startsWith))
                                .isPresent();
        if (!known) {
            throw new NotFound();
        }
        return person;
    }
}
