package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.servlet.annotation.WebFilter;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.SystemStep;
import se.motesplats.shared.usecase.service.SystemStepInterceptor;
import se.motesplats.shared.usecase.service.UseCase;
import se.motesplats.shared.usecase.service.UseCaseInterceptor;

/** Deny first: no use case without a right, and nobody gives himself another identity. */
class RightsTest {

    private static final List<Class<? extends Annotation>> RIGHTS =
            List.of(Allow.class, AllowEveryone.class, AllowLoggedIn.class, AllowSystem.class);

    private static final DescribedPredicate<JavaClass> SERVICES =
            new DescribedPredicate<>("services") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().endsWith("Service")
                            && !type.isInterface()
                            && type.getPackageName().contains(".service");
                }
            };

    @Test
    void a_service_is_an_ejb_with_the_use_case_interceptor() {
        classes()
                .that(SERVICES)
                .should()
                .beAnnotatedWith(UseCase.class)
                .andShould(
                        new ArchCondition<>("be @Stateless or @Singleton") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!type.isAnnotatedWith(Stateless.class)
                                        && !type.isAnnotatedWith(Singleton.class)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " is neither"));
                                }
                            }
                        })
                .allowEmptyShould(true)
                .check(Product.EJB);
    }

    @Test
    void every_public_method_of_a_service_carries_exactly_one_right() {
        methods()
                .that()
                .areDeclaredInClassesThat(SERVICES)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(
                        new ArchCondition<>("carry exactly one right") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                long rights =
                                        RIGHTS.stream().filter(method::isAnnotatedWith).count();
                                if (rights != 1
                                        && !method.getModifiers()
                                                .contains(JavaModifier.SYNTHETIC)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName() + " carries " + rights));
                                }
                            }
                        })
                .allowEmptyShould(true)
                .check(Product.EJB);
    }

    @Test
    void a_right_stands_where_it_is_checked() {
        methods()
                .that(
                        new DescribedPredicate<JavaMethod>("carry a right") {
                            @Override
                            public boolean test(JavaMethod method) {
                                return RIGHTS.stream().anyMatch(method::isAnnotatedWith);
                            }
                        })
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(UseCase.class)
                .andShould()
                .bePublic()
                .because("without the interceptor an annotation protects nothing")
                .allowEmptyShould(true)
                .check(Product.ALL);
    }

    @Test
    void only_authentication_says_who_calls() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.motesplats.account..")
                .and()
                .doNotBelongToAnyOf(Caller.class)
                .should()
                .callMethod(Caller.class, "become", long.class)
                .orShould()
                .callMethod(Caller.class, "become", long.class, Set.class)
                .check(Product.ALL);
    }

    @Test
    void only_timers_and_the_start_act_as_the_system() {
        noClasses()
                .that(
                        new DescribedPredicate<JavaClass>("are neither timers nor start-up beans") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !type.isAnnotatedWith(Singleton.class)
                                        && type.getMethods().stream()
                                                .noneMatch(m -> m.isAnnotatedWith(Schedule.class));
                            }
                        })
                .should()
                .callMethod(
                        Caller.class, "asSystem", String.class, java.util.function.Supplier.class)
                .check(Product.ALL);
    }

    /**
     * Who acts is told by an interceptor. The others have no caller yet: somebody logs in, a
     * program shows its key, the first administrator is invited, or the demo is filled.
     */
    @Test
    void who_acts_is_told_to_the_database_in_one_place_for_each_way_in() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        Caller.class, UseCaseInterceptor.class, SystemStepInterceptor.class)
                .and()
                .doNotHaveFullyQualifiedName("se.motesplats.account.login.service.LoginRecords")
                .and()
                .doNotHaveFullyQualifiedName("se.motesplats.account.token.service.ApiTokenDays")
                .and()
                .doNotHaveFullyQualifiedName("se.motesplats.account.login.service.FirstStart")
                .and()
                .doNotHaveFullyQualifiedName("se.motesplats.shared.demo.service.DemoLoader")
                .should()
                .callMethod(Caller.class, "tellDatabase")
                .check(Product.EJB);
    }

    @Test
    void a_step_of_the_system_is_a_transaction() {
        methods()
                .that()
                .areAnnotatedWith(SystemStep.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .andShould()
                .notBePrivate()
                .because("the interceptor tells the database in the transaction that began before")
                .check(Product.EJB);
    }

    /** The servlet specification leaves the order of annotated filters to the server. */
    @Test
    void what_comes_before_what_is_said_in_one_place() {
        noClasses()
                .should()
                .beAnnotatedWith(WebFilter.class)
                .because("an answer of one that came first would lack what a later one adds")
                .check(Product.ALL);
    }

    @Test
    void no_ejb_keeps_a_conversation() {
        noClasses()
                .should()
                .beAnnotatedWith(Stateful.class)
                .because("a node may be lost at any time")
                .check(Product.EJB);
    }

    /**
     * Whoever types an address must not learn who has it, so {@code TypedPeople} decides. The
     * others know everybody, or nobody typed anything: administrators, the first of them, and the
     * demo.
     */
    @Test
    void nobody_looks_a_person_up_by_a_typed_address_on_the_way_to_a_seat() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.motesplats.account..")
                .and(
                        new DescribedPredicate<JavaClass>("are delivered, and not the demo") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !type.getSimpleName().startsWith("Demo");
                            }
                        })
                .should()
                .callMethod(
                        PersonDirectory.class,
                        "findOrAdd",
                        String.class,
                        String.class,
                        String.class,
                        Organisation.class)
                .orShould()
                .callMethod(PersonDirectory.class, "findByEmail", String.class)
                .check(Product.EJB);
    }
}
