package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.event.ContactPerson;

/**
 * One place decides whether a person may be named: {@link Person#getNameForOthers}, and for who is
 * to be asked about an event {@link ContactPerson#shown}.
 */
class NamesTest {

    /** Those who get at the person behind a contact, and what for. */
    private static final Map<String, String> KNOW_THE_CONTACT =
            Map.of(
                    "se.motesplats.event.service.DemoEvents", "notes who made the demo's events",
                    "se.motesplats.event.service.EventAudiences", "tells her of changes",
                    "se.motesplats.event.service.EventDetails", "lets the form begin with her",
                    "se.motesplats.event.service.EventCopyService",
                            "copies her along, if she is shown",
                    "se.motesplats.event.service.EventService", "sees whether it is another now",
                    "se.motesplats.proposal.mail.service.ProposalMails", "tells her of withdrawals",
                    "se.motesplats.seat.mail.service.PoolMails", "tells her of recalls",
                    "se.motesplats.seat.mail.service.UnitMails", "tells her of returned seats");

    /** Those who ask whether an identity is protected, and what for; this list only shrinks. */
    private static final Map<String, String> ASK_FOR_PROTECTION =
            Map.ofEntries(
                    Map.entry("account.people.service.PersonDirectory", "finds nobody protected"),
                    Map.entry("account.people.service.PersonService", "logs that it was looked at"),
                    Map.entry("checkin.service.DoorService", "names as the unit typed"),
                    Map.entry("event.service.WorkingGroupService", "withholds the address, too"),
                    Map.entry("proposal.ground.service.ShownName", "shows editors their own words"),
                    Map.entry("seat.contact.service.SeatContactService", "refuses without a word"),
                    Map.entry("seat.namelist.service.ImportService", "tells of nobody protected"),
                    Map.entry("seat.naming.service.HoldService", "names as the unit typed"),
                    Map.entry("seat.naming.service.ChosenPeople", "refuses in the unit's words"),
                    Map.entry("seat.naming.service.PoolPeopleService", "withholds the unit, too"),
                    Map.entry("seat.pool.service.PoolService", "names as the unit typed"),
                    Map.entry("seat.waiting.service.ReserveService", "shows the unit its own"),
                    Map.entry("seat.waiting.service.WaitingListService", "shows the unit its own"));

    @Test
    void the_person_behind_a_contact_is_told_things_but_named_to_nobody() {
        assertThat(callersOf(c -> is(c, ContactPerson.class, "person")))
                .isEqualTo(KNOW_THE_CONTACT.keySet());
    }

    @Test
    void whether_a_name_may_be_told_is_decided_by_the_person() {
        assertThat(callersOf(c -> is(c, Person.class, "isProtectedIdentity")))
                .isEqualTo(
                        ASK_FOR_PROTECTION.keySet().stream()
                                .map(name -> "se.motesplats." + name)
                                .collect(Collectors.toSet()));
    }

    @Test
    void pages_know_no_contact_person() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ContactPerson.class)
                .check(Product.ALL);
    }

    private static boolean is(JavaMethodCall call, Class<?> owner, String method) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
    }

    private static Set<String> callersOf(Predicate<JavaMethodCall> which) {
        return Product.ALL.stream()
                .filter(type -> !type.getPackageName().matches("se\\.motesplats\\.[a-z]+"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(which)
                .map(call -> outermost(call.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
