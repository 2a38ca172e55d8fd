package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;

class ContactPersonTest {

    private static final Contact OFFICE = new Contact("Kansliet", "031-1", "kansli@exempel.se");

    private final Person person = new Person("Karin", "Koordinator", "karin@exempel.se", null);
    private final ContactPerson contact = new ContactPerson(person);

    @Test
    void is_shown_with_what_there_is_to_reach_somebody_by() {
        assertThat(contact.shownOr(() -> OFFICE))
                .isEqualTo(new Contact("Karin Koordinator", null, "karin@exempel.se"));
        person.callAt("031-2");
        assertThat(contact.shownOr(() -> OFFICE))
                .extracting(Contact::reach, Contact::reaches)
                .containsExactly("031-2", "031-2, karin@exempel.se");
    }

    @Test
    void is_shown_no_more_once_protected_and_again_when_the_protection_ends() {
        person.protectIdentity(true);
        assertThat(contact.shown()).isEmpty();
        assertThat(contact.shownOr(() -> OFFICE)).isEqualTo(OFFICE);
        person.protectIdentity(false);
        assertThat(contact.shown()).isPresent();
    }

    @Test
    void without_a_number_the_address_is_said() {
        Contact only = new Contact("Kansliet", null, "kansli@exempel.se");
        assertThat(only.reach()).isEqualTo("kansli@exempel.se");
        assertThat(only.reaches()).isEqualTo("kansli@exempel.se");
    }
}
