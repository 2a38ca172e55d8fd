package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.seat.Allocation;
import se.motesplats.seat.Nomination;
import se.motesplats.seat.Seat;
import se.motesplats.seat.naming.service.Seating;
import se.motesplats.shared.calendar.service.CalendarText;

/** How entities, repositories, view beans and timers are made. */
class ClassesTest {

    /**
     * Setters that are allowed because the value is a plain fact about the thing that an editor
     * changes as it is, or because the method checks a rule. A state is changed by a verb.
     */
    private static final Set<String> SETTERS =
            Set.of(
                    "se.motesplats.event.Event.setDays",
                    "se.motesplats.event.Event.setSeason",
                    "se.motesplats.event.Event.setContactPerson",
                    "se.motesplats.organisation.Organisation.setValidity",
                    "se.motesplats.organisation.Organisation.setPopulation");

    private static final Set<Transactional.TxType> WITHOUT =
            Set.of(
                    Transactional.TxType.SUPPORTS,
                    Transactional.TxType.NOT_SUPPORTED,
                    Transactional.TxType.NEVER);

    private static final DescribedPredicate<JavaClass> STORED =
            new DescribedPredicate<>("entities and what they embed") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Entity.class)
                            || type.isAnnotatedWith(Embeddable.class)
                            || type.isAnnotatedWith(MappedSuperclass.class);
                }
            };

    /** The library counts characters where the lines of a calendar object have octets. */
    @Test
    void one_class_writes_calendar_objects() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CalendarText.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("biweekly.Biweekly")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("biweekly.io.text..")
                .check(Product.ALL);
    }

    /** Who has a seat waits no more, has no other and is told: written once. */
    @Test
    void one_class_gives_people_their_seats() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Seating.class.getName())
                .should()
                .callConstructor(
                        Nomination.class,
                        Seat.class,
                        Allocation.class,
                        Person.class,
                        Instant.class,
                        Person.class)
                .check(Product.ALL);
        constructors()
                .that()
                .areDeclaredIn(Nomination.class)
                .and()
                .areNotProtected()
                .should()
                .haveRawParameterTypes(
                        Seat.class, Allocation.class, Person.class, Instant.class, Person.class)
                .because("another one would be another way")
                .check(Product.DOMAIN);
    }

    @Test
    void entities_are_made_whole() {
        constructors()
                .that()
                .areDeclaredInClassesThat(STORED)
                .and(
                        new DescribedPredicate<JavaConstructor>("take no arguments") {
                            @Override
                            public boolean test(JavaConstructor constructor) {
                                JavaClass type = constructor.getOwner();
                                return constructor.getRawParameterTypes().isEmpty()
                                        && !type.isAnnotatedWith(MappedSuperclass.class);
                            }
                        })
                .should()
                .beProtected()
                .because("only JPA may make one without its facts")
                .check(Product.DOMAIN);
    }

    @Test
    void entities_act_and_are_not_set() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(STORED)
                .and(
                        new DescribedPredicate<JavaMethod>("are not among the allowed setters") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return !SETTERS.contains(
                                        method.getOwner().getName() + '.' + method.getName());
                            }
                        })
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(Product.DOMAIN);
    }

    @Test
    void fields_of_entities_are_private() {
        fields().that()
                .areDeclaredInClassesThat(STORED)
                .and()
                .areNotStatic()
                .and(
                        // EclipseLink adds fields of its own when it weaves at build time.
                        new DescribedPredicate<JavaField>("are ours") {
                            @Override
                            public boolean test(JavaField field) {
                                return !field.getName().startsWith("_persistence");
                            }
                        })
                .should()
                .bePrivate()
                .check(Product.DOMAIN);
    }

    @Test
    void enums_are_stored_by_name() {
        fields().that()
                .areAnnotatedWith(Enumerated.class)
                .should(
                        new ArchCondition<>("be stored by name") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                if (field.getAnnotationOfType(Enumerated.class).value()
                                        != EnumType.STRING) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    field, field.getFullName() + " is a number"));
                                }
                            }
                        })
                .check(Product.DOMAIN);
    }

    @Test
    void relations_are_loaded_when_asked_for() {
        fields().should(
                        new ArchCondition<>("be lazy") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                boolean eager =
                                        field.tryGetAnnotationOfType(ManyToOne.class)
                                                        .map(r -> r.fetch() == FetchType.EAGER)
                                                        .orElse(false)
                                                || field.tryGetAnnotationOfType(OneToOne.class)
                                                        .map(r -> r.fetch() == FetchType.EAGER)
                                                        .orElse(false);
                                if (eager) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    field, field.getFullName() + " is eager"));
                                }
                            }
                        })
                .check(Product.DOMAIN);
    }

    @Test
    void repositories_are_seen_by_their_service_only() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .resideInAPackage("..service")
                .andShould(
                        new ArchCondition<>("be package-private, or used by a higher part") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                boolean shared =
                                        type.getDirectDependenciesToSelf().stream()
                                                .map(Dependency::getOriginClass)
                                                .anyMatch(user -> isOtherPart(user, type));
                                if (type.getModifiers().contains(JavaModifier.PUBLIC) != shared) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type,
                                                    type.getName()
                                                            + " is public without need, or needs to be"));
                                }
                            }
                        })
                .andShould(
                        new ArchCondition<>("be used in their own feature and module only") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency d : type.getDirectDependenciesToSelf()) {
                                    JavaClass user = d.getOriginClass();
                                    if (!user.getPackage().equals(type.getPackage())
                                            && !isOtherPart(user, type)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, d.getDescription()));
                                    }
                                }
                            }
                        })
                .allowEmptyShould(true)
                .check(Product.ALL);
    }

    /** Whether a use case of another part of the same feature uses it. */
    private static boolean isOtherPart(JavaClass user, JavaClass repository) {
        return !user.getPackage().equals(repository.getPackage())
                && user.getPackageName().endsWith(".service")
                && !Product.part(repository).isEmpty()
                && Product.feature(user).equals(Product.feature(repository));
    }

    @Test
    void a_named_bean_is_a_class_of_the_web_module() {
        noClasses()
                .should()
                .beAnnotatedWith(Named.class)
                .because("pages speak with view beans, never with a service")
                .check(Product.EJB);
        noClasses().should().beAnnotatedWith(Named.class).check(Product.DOMAIN);
    }

    /** Data sources are all of one type: the application's own is asked for as it is defined. */
    private static final String OWN_DATABASE = "java:app/jdbc/motesplats";

    @Test
    void nothing_is_looked_up_by_name() {
        fields().should(
                        new ArchCondition<>("be injected by type") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                boolean named =
                                        field.tryGetAnnotationOfType(Resource.class)
                                                        .map(
                                                                r ->
                                                                        !(r.lookup().isEmpty()
                                                                                        || r.lookup()
                                                                                                .equals(
                                                                                                        OWN_DATABASE))
                                                                                || !r.name()
                                                                                        .isEmpty()
                                                                                || !r.mappedName()
                                                                                        .isEmpty())
                                                        .orElse(false)
                                                || field.isAnnotatedWith(EJB.class);
                                if (named) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    field,
                                                    field.getFullName() + " names what it wants"));
                                }
                            }
                        })
                .check(Product.ALL);
    }

    @Test
    void timers_are_not_persistent() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should(
                        new ArchCondition<>("beat on every node") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                if (method.getAnnotationOfType(Schedule.class).persistent()) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName() + " is persistent"));
                                }
                            }
                        })
                .because("a persistent timer stops for good when its node leaves the cluster")
                .allowEmptyShould(true)
                .check(Product.ALL);
    }

    @Test
    void nothing_is_printed_or_slept() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(Product.ALL);
    }

    @Test
    void no_static_state() {
        fields().that()
                .areStatic()
                .and(
                        new DescribedPredicate<JavaField>("are not the zone of SwedishTime") {
                            @Override
                            public boolean test(JavaField field) {
                                // One zone for the whole application, set once from the
                                // configuration before anything starts.
                                return !field.getFullName()
                                                .equals("se.motesplats.shared.SwedishTime.zone")
                                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                            }
                        })
                .should()
                .beFinal()
                .check(Product.ALL);
    }

    /**
     * The server knows an EJB by its simple name: of two that share one, the second lost its
     * transactions without a word. The same for named beans, which pages find by it.
     */
    @Test
    void no_two_beans_share_a_simple_name() {
        assertThat(
                        Product.ALL.stream()
                                .filter(
                                        type ->
                                                type.isAnnotatedWith(Stateless.class)
                                                        || type.isAnnotatedWith(Singleton.class)
                                                        || type.isAnnotatedWith(Named.class))
                                .collect(
                                        Collectors.groupingBy(
                                                JavaClass::getSimpleName, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .filter(name -> name.getValue() > 1)
                                .map(Map.Entry::getKey))
                .isEmpty();
    }

    /**
     * A read outside of a transaction may find its session closed between the question and the
     * answer; a transaction that is there already costs nothing.
     */
    @Test
    void nothing_that_reads_by_itself_does_so_outside_of_a_transaction() {
        assertThat(
                        Product.ALL.stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(Transactional.class))
                                .filter(
                                        method ->
                                                WITHOUT.contains(
                                                        method.getAnnotationOfType(
                                                                        Transactional.class)
                                                                .value()))
                                .map(JavaMethod::getFullName))
                .isEmpty();
    }
}
