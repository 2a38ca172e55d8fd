package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.clock.service.AppClock;

/** The clock is injected: the demo moves it, tests set it, and two nodes agree on it. */
class TimeTest {

    private static final Set<String> MOMENTS =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.MonthDay",
                    "java.time.OffsetDateTime",
                    "java.time.OffsetTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.ZonedDateTime");

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses()
                .should()
                .callMethodWhere(
                        call(
                                "now() without a clock",
                                c ->
                                        MOMENTS.contains(c.getTargetOwner().getName())
                                                && c.getName().equals("now")
                                                && c.getTarget().getRawParameterTypes().stream()
                                                        .noneMatch(
                                                                p ->
                                                                        p.isAssignableTo(
                                                                                Clock.class))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(Product.ALL);
    }

    @Test
    void there_is_one_clock() {
        noClasses()
                .that()
                // The clock of the application itself stands on the machine's.
                .doNotHaveFullyQualifiedName(AppClock.class.getName())
                .should()
                .callMethodWhere(
                        call(
                                "a clock of the machine",
                                c ->
                                        c.getTargetOwner().isEquivalentTo(Clock.class)
                                                && (c.getName().startsWith("system")
                                                        || c.getName().startsWith("tick"))))
                .check(Product.ALL);
    }

    @Test
    void no_dates_of_the_old_time() {
        noClasses()
                .should()
                .callConstructorWhere(
                        call(
                                "a constructor of java.util.Date",
                                c -> c.getTargetOwner().isEquivalentTo(java.util.Date.class)))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.GregorianCalendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(Product.ALL);
    }

    @Test
    void java_util_date_only_where_a_library_wants_it() {
        noClasses()
                .should()
                .accessTargetWhere(
                        new DescribedPredicate<JavaAccess<?>>(
                                "java.util.Date other than from(Instant) and toInstant()") {
                            @Override
                            public boolean test(JavaAccess<?> access) {
                                // biweekly and Jakarta Mail take a Date, and a certificate says its
                                // days by one: from(Instant) and toInstant() are the ways over the
                                // border.
                                return access.getTargetOwner().isEquivalentTo(java.util.Date.class)
                                        && !access.getName().equals("from")
                                        && !access.getName().equals("toInstant");
                            }
                        })
                .check(Product.ALL);
    }

    private static <C extends JavaCall<?>> DescribedPredicate<C> call(
            String what, java.util.function.Predicate<JavaCall<? extends Object>> test) {
        return new DescribedPredicate<>(what) {
            @Override
            public boolean test(C call) {
                return test.test(call);
            }
        };
    }
}
