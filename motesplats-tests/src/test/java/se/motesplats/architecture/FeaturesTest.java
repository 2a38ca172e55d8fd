package se.motesplats.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import org.junit.jupiter.api.Test;

/** A feature knows lower ones only. What a lower one has to say to a higher one is an event. */
class FeaturesTest {

    /** Lower ones first; those on one line do not know each other. */
    private static final List<List<String>> ORDER =
            List.of(
                    List.of("shared"),
                    List.of("outbox", "apportionment"),
                    List.of("organisation"),
                    List.of("account"),
                    List.of("event"),
                    List.of("reminder"),
                    List.of("proposal", "seat"),
                    List.of("programme"),
                    List.of("signup"),
                    List.of("checkin"),
                    List.of("mailing"),
                    List.of("audit"));

    private static final Map<String, Integer> LEVEL = levels();

    /**
     * The design page of the demo shows every component in every state, with the states of real
     * features; nothing depends on it.
     */
    private static final Pattern DESIGN_PAGE =
            Pattern.compile("se\\.motesplats\\.shared\\.web\\.DesignView(\\$.*)?");

    private static Map<String, Integer> levels() {
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 0; level < ORDER.size(); level++) {
            for (String feature : ORDER.get(level)) {
                levels.put(feature, level);
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
    void features_form_no_cycles() {
        slices().matching("se.motesplats.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        nameMatching(DESIGN_PAGE.pattern()), DescribedPredicate.alwaysTrue())
                .check(Product.ALL);
    }
}
