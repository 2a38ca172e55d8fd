package se.motesplats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes out of a query has a type before it leaves the method that asked. */
class RowsTest {

    /** Who may see arrays of objects, and how often; a number only gets smaller. */
    private static final Map<String, Long> ARRAYS =
            Map.of(
                    // Makes rows of what JPA gives.
                    "ResultRow.java", 4L,
                    // Override methods of Jakarta's expression language that have one.
                    "MethodResolver.java", 3L,
                    "RecordResolver.java", 1L,
                    "TextsResolver.java", 1L,
                    // Calls the management of the platform by its signature.
                    "Settling.java", 1L);

    private static final Pattern ARRAY = Pattern.compile("\\bObject\\s*(?:@Nullable\\s*)?\\[]");

    private static final String A_STATE = "'(?:NOMINATED|INVITED|ACCEPTED|ATTENDED|NO_SHOW)'";

    /** Two states beside each other, in whatever order; what ended otherwise is nobody's set. */
    private static final Pattern LISTED = Pattern.compile(A_STATE + ",\\s*" + A_STATE);

    /** A class that JPQL makes rows with; in a text of the source, since no compiler sees it. */
    private static final Pattern MADE_BY_JPQL =
            Pattern.compile("\\bselect\\s+(?:distinct\\s+)?new\\s+([\\w.]+)\\s*\\(");

    @Test
    void nobody_reads_rows_as_arrays_of_objects() {
        Map<String, Long> arrays = new TreeMap<>();
        Sources.MAIN.forEach(
                source -> {
                    long found = ARRAY.matcher(source.code()).results().count();
                    if (found > 0) {
                        arrays.put(source.name(), found);
                    }
                });
        assertThat(arrays).isEqualTo(ARRAYS);
    }

    /** A state that is added is added once, and the partial indexes serve all that ask. */
    @Test
    void no_statement_lists_the_states_of_nominations_by_itself() {
        assertThat(Sources.MAIN)
                .filteredOn(source -> LISTED.matcher(source.text()).find())
                .extracting(Sources.Source::path)
                .as("SeatSql knows {active}, {taken}, {underWay} and others")
                .isEmpty();
    }

    /**
     * EclipseLink calls a constructor of its own module only if it is public, in a public class.
     */
    @Test
    void what_a_query_makes_can_be_made() {
        assertThat(
                        Sources.MAIN.stream()
                                .flatMap(s -> MADE_BY_JPQL.matcher(s.text()).results())
                                .map(m -> m.group(1))
                                .distinct())
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(canBeMade(type(name))).as(name).isTrue());
    }

    /** {@code Outer.Inner} as the compiler calls it. */
    private static JavaClass type(String name) {
        String binary = name.replaceAll("(?<=\\.)([A-Z]\\w*)\\.(?=[A-Z])", "$1\\$");
        assertThat(Product.ALL.contain(binary)).as(name).isTrue();
        return Product.ALL.get(binary);
    }

    private static boolean canBeMade(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getConstructors().stream()
                        .map(JavaConstructor::getModifiers)
                        .anyMatch(m -> m.contains(JavaModifier.PUBLIC));
    }
}
