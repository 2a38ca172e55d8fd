package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.UseCase;

/** What stands behind a page: it asks use cases, decides nothing and reaches nothing else. */
class WebTest {

    /** What everybody in the web module may have beside use cases and its own classes. */
    private static final Set<String> FOR_ALL =
            Set.of(
                    Caller.class.getName(),
                    Settings.class.getName(),
                    // What day it is decides what a form begins with.
                    "java.time.Clock",
                    // What could not be read is said together with what the use case refuses.
                    Problems.class.getName());

    /** What one class has beside that, and why; this list only shrinks. */
    private static final Map<String, String> ONE_HAS =
            Map.of(
                    // Whether a public page may be given from memory is asked before any use case.
                    "PublicPages", "ChangeMark",
                    // The same request twice is seen before any use case.
                    "ApiOnce", "RepeatedRequests",
                    // A fault of the database becomes an answer after all use cases.
                    "ApiProblems", "DatabaseFaults",
                    "FrameFilter", "DatabaseFaults");

    @Test
    void the_web_asks_use_cases_and_nothing_past_their_interceptor() {
        Set<String> found =
                Product.WEB.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .flatMap(WebTest::strangers)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .isEqualTo(
                        ONE_HAS.entrySet().stream()
                                .map(e -> e.getKey() + " has " + e.getValue())
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> strangers(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .filter(type -> !isAllowed(type))
                .map(type -> field.getOwner().getSimpleName() + " has " + type.getSimpleName());
    }

    private static boolean isAllowed(JavaClass type) {
        boolean ours = Product.isOurs(type);
        return type.isAnnotatedWith(UseCase.class)
                || FOR_ALL.contains(type.getName())
                || (ours && Product.WEB.contain(type.getName()))
                || List.of("jakarta.", "org.eclipse.microprofile.").stream()
                        .anyMatch(type.getName()::startsWith);
    }

    @Test
    void rights_are_required_by_use_cases_only() {
        noClasses()
                .should()
                .callMethod(
                        Caller.class, "require", se.motesplats.shared.Permission.class, Scope.class)
                .check(Product.WEB);
    }
}
