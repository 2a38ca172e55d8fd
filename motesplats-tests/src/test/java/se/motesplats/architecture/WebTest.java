package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
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
                    "KeptCalendars", "ChangeMark",
                    // The same request twice is seen before any use case.
                    "ApiOnce", "RepeatedRequests",
                    // A fault of the database becomes an answer after all use cases.
                    "ApiProblems", "DatabaseFaults",
                    "FrameFilter", "DatabaseFaults");

    /** Actions that know several such use cases, and why; this list only shrinks. */
    private static final Map<String, String> MORE_THAN_ONE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("AccountEditView.save", "adds, or changes who is there"),
                            Map.entry("AccountEditView.overwrite", "asks for the version first"),
                            Map.entry("AllocationView.overwrite", "of one form or the other"),
                            Map.entry("EventEditView.save", "creates, or changes what was shown"),
                            Map.entry("EventEditView.overwrite", "as save"),
                            Map.entry("OrganisationEditView.save", "adds, or changes"),
                            Map.entry("OrganisationEditView.overwrite", "as save"),
                            Map.entry("PollEditView.save", "makes one, or changes it"),
                            Map.entry("PollEditView.overwrite", "as save"),
                            Map.entry("PoolView.load", "shows whom one or the other would tell"),
                            Map.entry(
                                    "ProposalEditView.addPresenter",
                                    "keeps the draft, whatever becomes of the presenter"),
                            Map.entry(
                                    "ProposalEditView.submit",
                                    "keeps the draft, so that a refusal leaves what was typed"),
                            Map.entry("SeatRequestView.save", "asks for seats, or keeps them"),
                            Map.entry("SeatRequestView.overwrite", "as save"),
                            Map.entry("SignupListView.overwrite", "of one form or the other")));

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

    /**
     * One press is one use case, and so one transaction: a second one that is refused would leave
     * half of what was asked for. Which of two it is may depend on what was typed.
     */
    @Test
    void an_action_of_a_page_calls_one_use_case_that_changes_something() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass bean : Product.WEB) {
            if (!bean.isAnnotatedWith(Named.class)) {
                continue;
            }
            for (JavaMethod action : bean.getMethods()) {
                Set<String> changes = changes(bean, action, new HashSet<>());
                if (action.getModifiers().contains(JavaModifier.PUBLIC) && changes.size() > 1) {
                    found.put(bean.getSimpleName() + '.' + action.getName(), changes);
                }
            }
        }
        assertThat(found.keySet()).as(found.toString()).isEqualTo(MORE_THAN_ONE.keySet());
    }

    /**
     * The use cases that change something and that the method calls, itself or by its own class.
     */
    private static Set<String> changes(
            JavaClass bean, JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        Set<String> found = new TreeSet<>();
        if (!seen.add(method)) {
            return found;
        }
        Stream.concat(
                        method.getMethodCallsFromSelf().stream(),
                        method.getMethodReferencesFromSelf().stream())
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .forEach(
                        called -> {
                            if (called.getOwner().equals(bean)) {
                                found.addAll(changes(bean, called, seen));
                            } else if (called.getOwner().isAnnotatedWith(UseCase.class)
                                    && !called.getModifiers().contains(JavaModifier.STATIC)
                                    && !called.isAnnotatedWith(ReadOnly.class)) {
                                found.add(
                                        called.getOwner().getSimpleName() + '.' + called.getName());
                            }
                        });
        return found;
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
