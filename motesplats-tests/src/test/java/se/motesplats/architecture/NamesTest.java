package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
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
                    "se.motesplats.event.service.EventChanges", "sees whether it is another now",
                    "se.motesplats.proposal.mail.service.ProposalMails", "tells her of withdrawals",
                    "se.motesplats.seat.mail.service.PoolMails", "tells her of recalls",
                    "se.motesplats.seat.mail.service.UnitMails", "tells her of returned seats");

    /** Those who let a contact say who she is. Everybody else asks the first of them. */
    private static final Map<String, String> SHOW_THE_CONTACT =
            Map.of(
                    "se.motesplats.event.service.EventContact",
                            "says who else, if she must not be named",
                    "se.motesplats.event.service.EventDetails", "asks whether, not who",
                    "se.motesplats.event.service.PublicEvent",
                            "says nobody to strangers, if she must not be named");

    /** What is read of people by those who get at the person behind a contact. */
    private static final Map<String, String> READ_BESIDE_THE_CONTACT =
            Map.of(
                    "se.motesplats.event.service.EventAudiences",
                            "tells her the number of her own that others are given",
                    "se.motesplats.proposal.mail.service.ProposalMails", "greets who gets the mail",
                    "se.motesplats.seat.mail.service.UnitMails", "greets who gets the mail");

    /** Queries that reach the person behind a contact; what they select is no word about her. */
    private static final Map<String, String> ASK_FOR_THE_CONTACT =
            Map.of(
                    "EventMeeting", "finds the events whose contact somebody is",
                    "EventRepository", "gives her to PublicEvent, who lets her say who she is",
                    "OwnCalendarRepository", "finds the events whose contact somebody is",
                    "RoleInvolvement", "finds the events whose contact somebody is",
                    "SeatRepository", "fetches her with the event, which gives her to nobody");

    /** The name, and what a person is reached by. */
    private static final Set<String> TOLD_OF_A_PERSON =
            Set.of("getName", "getGivenName", "getFamilyName", "getPhone", "getEmail");

    private static final Pattern QUERIED = Pattern.compile("\\.contactPerson\\b|contact_person");

    /** Those who ask whether an identity is protected, and what for; this list only shrinks. */
    private static final Map<String, String> ASK_FOR_PROTECTION =
            Map.ofEntries(
                    Map.entry("account.people.service.PersonDirectory", "finds nobody protected"),
                    Map.entry("account.people.service.PersonService", "logs that it was looked at"),
                    Map.entry("checkin.service.DoorService", "names as the unit typed"),
                    Map.entry("event.service.WorkingGroupService", "withholds the address, too"),
                    Map.entry("proposal.ground.service.ShownName", "shows editors their own words"),
                    Map.entry("seat.contact.service.SeatContactService", "refuses without a word"),
                    Map.entry("seat.mail.service.SeatEntry", "shuts the entry in her calendar"),
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
    void a_contact_is_shown_where_it_is_decided_who_is_shown_instead() {
        assertThat(callersOf(c -> is(c, ContactPerson.class, "shown", "shownOr")))
                .isEqualTo(SHOW_THE_CONTACT.keySet());
        assertThat(
                        Product.ALL.stream()
                                .filter(
                                        type ->
                                                type.getConstructorCallsFromSelf().stream()
                                                        .anyMatch(
                                                                c ->
                                                                        c.getTargetOwner()
                                                                                .isEquivalentTo(
                                                                                        Contact
                                                                                                .class)))
                                .map(NamesTest::outermost))
                .as("nobody else makes up whom to ask")
                .containsExactlyInAnyOrder(
                        ContactPerson.class.getName(), "se.motesplats.event.service.EventContact");
    }

    @Test
    void who_gets_at_the_person_behind_a_contact_reads_no_word_about_her() {
        assertThat(
                        callersOf(c -> is(c, Person.class, TOLD_OF_A_PERSON.toArray(String[]::new)))
                                .stream()
                                .filter(KNOW_THE_CONTACT::containsKey))
                .containsExactlyInAnyOrderElementsOf(READ_BESIDE_THE_CONTACT.keySet());
    }

    @Test
    void no_query_selects_a_word_about_a_contact() {
        assertThat(
                        Sources.MAIN.stream()
                                .filter(source -> !source.path().contains("motesplats-domain"))
                                .filter(source -> QUERIED.matcher(source.text()).find())
                                .map(source -> source.name().replace(".java", "")))
                .containsExactlyInAnyOrderElementsOf(ASK_FOR_THE_CONTACT.keySet());
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

    private static boolean is(JavaMethodCall call, Class<?> owner, String... methods) {
        return call.getTargetOwner().isEquivalentTo(owner)
                && List.of(methods).contains(call.getName());
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
