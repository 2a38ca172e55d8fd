package se.motesplats.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A feature knows lower ones only. What a lower one has to say to a higher one is an event. */
class FeaturesTest {

    /** Lower ones first; those on one line do not know each other. */
    private static final List<List<String>> ORDER =
            List.of(
                    List.of("shared"),
                    List.of("search", "attachment"),
                    List.of("outbox", "apportionment", "help"),
                    List.of("incoming"),
                    List.of("organisation"),
                    List.of("account"),
                    List.of("livetext"),
                    List.of("event"),
                    List.of("reminder", "overview"),
                    List.of("poll"),
                    List.of("proposal", "seat", "meeting"),
                    List.of("programme"),
                    List.of("signup"),
                    List.of("checkin"),
                    List.of("mailing"),
                    List.of("audit"));

    private static final Map<String, Integer> LEVEL = levels(ORDER);

    /** A feature that got crowded, in parts: {@code se.motesplats.seat.round.service}. */
    private static final Map<String, List<List<String>>> PARTS =
            Map.of(
                    "shared",
                    List.of(
                            List.of("setting", "pdf", "calendar", "json", "picture"),
                            List.of("usecase", "database", "text"),
                            List.of("sheet", "field"),
                            List.of("clock", "told", "todo", "demo"),
                            List.of("fault"),
                            List.of("frame", "job"),
                            List.of("api", "list"),
                            List.of("home", "design", "site")),
                    "account",
                    List.of(
                            List.of("people"),
                            List.of("address"),
                            List.of("token", "portrait"),
                            List.of("login"),
                            List.of("own"),
                            List.of("mail")),
                    "proposal",
                    List.of(
                            List.of("ground"),
                            List.of("call"),
                            List.of("writing"),
                            List.of("review"),
                            List.of("mail", "demo")),
                    "seat",
                    List.of(
                            List.of("ground"),
                            List.of("recount", "round"),
                            List.of("capacity", "pool"),
                            List.of("naming"),
                            List.of("contact", "namelist", "waiting"),
                            List.of("answer"),
                            List.of("board", "mail"),
                            List.of("demo")),
                    "meeting",
                    List.of(
                            List.of("group"),
                            List.of("date"),
                            List.of("call", "guest", "news"),
                            List.of("sitting"),
                            List.of("question", "outcome"),
                            List.of("minutes"),
                            List.of("around"),
                            List.of("demo")));

    /** More classes than these in one package are not found any more. */
    private static final long MOST_CLASSES = 40;

    /**
     * The design page of the demo shows every component in every state, with the states of real
     * features; nothing depends on it.
     */
    private static final Pattern DESIGN_PAGE =
            Pattern.compile(
                    "se\\.motesplats\\.shared\\.design\\.web\\.Design(?:View|Form)(\\$.*)?");

    private static Map<String, Integer> levels(List<List<String>> order) {
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 0; level < order.size(); level++) {
            for (String name : order.get(level)) {
                levels.put(name, level);
            }
        }
        return levels;
    }

    @Test
    void every_class_belongs_to_a_known_feature() {
        classes()
                .should(
                        new ArchCondition<>("belong to a feature of the list in this test") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!LEVEL.containsKey(Product.feature(type))) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " belongs to none"));
                                }
                            }
                        })
                .check(Product.ALL);
    }

    @Test
    void a_feature_depends_on_lower_ones_only() {
        classes()
                .should(
                        new ArchCondition<>("depend on own and lower features only") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency d : type.getDirectDependenciesFromSelf()) {
                                    JavaClass target = d.getTargetClass().getBaseComponentType();
                                    if (Product.isOurs(target) && !isAllowed(type, target)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, d.getDescription()));
                                    }
                                }
                            }
                        })
                .check(Product.ALL);
    }

    private static boolean isAllowed(JavaClass from, JavaClass to) {
        String lower = Product.feature(to);
        String higher = Product.feature(from);
        return DESIGN_PAGE.matcher(from.getName()).matches()
                || lower.equals(higher)
                || LEVEL.getOrDefault(lower, ORDER.size()) < LEVEL.getOrDefault(higher, -1);
    }

    @Test
    void every_use_case_and_page_of_a_parted_feature_belongs_to_a_known_part() {
        classes()
                .should(
                        new ArchCondition<>("belong to a part of the list in this test") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                List<List<String>> parts = PARTS.get(Product.feature(type));
                                if (parts != null
                                        && isOfLayer(type)
                                        && !levels(parts).containsKey(Product.part(type))) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getName() + " belongs to none"));
                                }
                            }
                        })
                .check(Product.ALL);
    }

    /** What belongs to no part is the domain, which all parts of a feature share. */
    private static boolean isOfLayer(JavaClass type) {
        return type.getPackageName().endsWith(".service") || type.getPackageName().endsWith(".web");
    }

    @Test
    void a_part_depends_on_lower_ones_only() {
        classes()
                .should(
                        new ArchCondition<>("depend on own and lower parts only") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (Dependency d : type.getDirectDependenciesFromSelf()) {
                                    JavaClass target = d.getTargetClass().getBaseComponentType();
                                    if (Product.isOurs(target) && !isPartAllowed(type, target)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, d.getDescription()));
                                    }
                                }
                            }
                        })
                .check(Product.ALL);
    }

    private static boolean isPartAllowed(JavaClass from, JavaClass to) {
        String feature = Product.feature(from);
        if (!PARTS.containsKey(feature) || !feature.equals(Product.feature(to))) {
            return true;
        }
        String higher = Product.part(from);
        String lower = Product.part(to);
        Map<String, Integer> level = levels(PARTS.get(feature));
        return lower.equals(higher)
                || lower.isEmpty()
                || level.getOrDefault(lower, Integer.MAX_VALUE) < level.getOrDefault(higher, -1);
    }

    @Test
    void no_package_has_more_classes_than_can_be_found_in_it() {
        Map<String, Long> sizes =
                Product.ALL.stream()
                        .filter(type -> !type.isNestedClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes)
                .allSatisfy(
                        (name, size) ->
                                assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void features_form_no_cycles() {
        slices().matching("se.motesplats.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        nameMatching(DESIGN_PAGE.pattern()), DescribedPredicate.alwaysTrue())
                .check(Product.ALL);
    }
}
