package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.json.service.KeptJson;

/**
 * What a platform's interface is made of is looked for among all libraries on the class path: once
 * for an application, not for each answer.
 */
class LookUpsTest {

    /** Each of their static methods looks, or makes something that does. */
    private static final Set<String> LOOKING =
            Set.of(
                    "jakarta.json.bind.JsonbBuilder",
                    "jakarta.json.spi.JsonProvider",
                    "jakarta.json.stream.JsonCollectors",
                    "jakarta.validation.Validation",
                    "jakarta.xml.bind.JAXBContext",
                    "java.util.ServiceLoader");

    @Test
    void what_reads_and_writes_json_is_looked_up_once() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.json.Json")
                .because(KeptJson.class.getSimpleName() + ".JSON does the same without looking")
                .check(Product.ALL);
    }

    @Test
    void providers_are_looked_up_where_a_class_begins() {
        noClasses()
                .should()
                .callMethodWhere(
                        call(
                                "a static method that looks for a provider, outside of an initialiser",
                                c ->
                                        LOOKING.contains(c.getTargetOwner().getName())
                                                && isStatic(c)
                                                && !beginsAClass(c.getOrigin())))
                .check(Product.ALL);
    }

    /**
     * The JDK's own is known by name: {@code newDefaultInstance} and {@code newDefaultFactory} look
     * for nothing, and nobody's library puts itself in its place.
     */
    @Test
    void xml_is_read_and_written_by_the_platform() {
        noClasses()
                .should()
                .callMethodWhere(
                        call(
                                "a look for a maker of XML",
                                c ->
                                        c.getTargetOwner().getName().startsWith("javax.xml.")
                                                && isStatic(c)
                                                && c.getName().startsWith("new")
                                                && !c.getName().startsWith("newDefault")))
                .check(Product.ALL);
    }

    private static boolean isStatic(JavaCall<?> call) {
        return call.getTarget()
                .resolveMember()
                .map(
                        m ->
                                m.getModifiers()
                                        .contains(
                                                com.tngtech.archunit.core.domain.JavaModifier
                                                        .STATIC))
                .orElse(true);
    }

    private static boolean beginsAClass(JavaCodeUnit origin) {
        return origin.getName().equals("<clinit>");
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
