package se.motesplats.event.web;

import java.util.List;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.shared.field.web.PersonChoice;

/** People as pickers offer them. */
final class PeopleChoices {

    private static final int SHOWN = 10;

    private PeopleChoices() {}

    static List<PersonChoice> find(PersonService people, String typed) {
        return people.search(typed, SHOWN).stream().map(PeopleChoices::choice).toList();
    }

    private static PersonChoice choice(PersonItem person) {
        String organisation = person.organisation();
        return new PersonChoice(
                person.id(), person.name(), organisation == null ? "" : organisation);
    }
}
