package se.motesplats.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;

/** web → ejb → domain, never back; and each layer of a feature lies in the module of that layer. */
class ModulesTest {

    @Test
    void a_class_lies_in_the_module_of_its_layer() {
        classes()
                .should()
                .resideInAnyPackage("se.motesplats..service..")
                .because("motesplats-ejb holds what can be done")
                .check(Product.EJB);
        classes()
                .should()
                .resideInAnyPackage("se.motesplats..web..")
                .because("motesplats-web holds what people see")
                .check(Product.WEB);
        classes()
                .should()
                .resideOutsideOfPackages("se.motesplats..service..", "se.motesplats..web..")
                .andShould()
                .resideInAPackage("se.motesplats.*..")
                .because("motesplats-domain holds what a mötesplats is")
                .check(Product.DOMAIN);
        assertThat(Product.ALL).isNotEmpty();
    }

    @Test
    void the_domain_knows_neither_use_cases_nor_pages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.motesplats..service..", "se.motesplats..web..")
                .check(Product.DOMAIN);
    }

    @Test
    void the_domain_is_plain_java_with_persistence_and_validation() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.motesplats..",
                        "java..",
                        // Part of the Java platform.
                        "javax.crypto..",
                        "jakarta.persistence..",
                        "jakarta.validation..",
                        "org.jspecify.annotations..",
                        // @ApplicationException: how a container treats our exceptions is a
                        // property of the exception, and there is no other way to say it.
                        "jakarta.ejb..",
                        "")
                .check(Product.DOMAIN);
    }

    @Test
    void use_cases_do_not_know_pages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.motesplats..web..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..")
                .check(Product.EJB);
    }

    @Test
    void pages_and_resources_do_not_touch_the_database() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "jakarta.persistence..",
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.postgresql..")
                                // A conflict that only the database saw is told as stale data.
                                .and(not(type(OptimisticLockException.class))))
                .because("one transaction is one service method")
                .check(Product.WEB);
    }

    @Test
    void no_look_up_by_name() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..")
                .because("names differ between the ear and the runnable jar: inject")
                .check(Product.ALL);
    }
}
