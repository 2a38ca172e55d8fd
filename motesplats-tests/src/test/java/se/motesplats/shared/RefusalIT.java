package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.AllowSystem;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Every use case of the application is called by those who may not: by nobody, by a person without
 * any role, and by people who hold only roles that do not give the right. The list is what is
 * deployed, so a new use case is in it at once.
 */
@ArquillianTest
class RefusalIT extends Actors {

    private static final String NOBODYS_ADDRESS = "utan.roll@motesplats.example";

    @Inject private BeanManager beans;
    @Inject @Any private Instance<Object> all;
    @Inject private Rows stored;
    @Inject private UserTransaction transaction;
    @PersistenceContext private EntityManager em;

    /** A public method of a service. */
    private record Operation(Bean<?> bean, Method method) {

        String name() {
            return bean.getBeanClass().getSimpleName() + '.' + method.getName();
        }

        boolean is(Class<? extends java.lang.annotation.Annotation> right) {
            return method.isAnnotationPresent(right);
        }
    }

    /** One person without a role, and one for each role, everywhere. */
    @BeforeEach
    void people() throws Exception {
        if (stored.number("select count(*) from person where email = ?1", NOBODYS_ADDRESS) > 0) {
            return;
        }
        transaction.begin();
        caller.tellDatabase();
        em.persist(person(NOBODYS_ADDRESS));
        for (Role role : Role.values()) {
            Person holder = person(address(role));
            em.persist(holder);
            em.persist(RoleAssignment.everywhere(holder, role));
        }
        transaction.commit();
    }

    private static Person person(String address) {
        return new Person("Ro", "Roll", address, null);
    }

    private static String address(Role role) {
        return "roll." + role.name().toLowerCase(java.util.Locale.ROOT) + "@motesplats.example";
    }

    @Test
    void the_list_holds_the_use_cases() {
        assertThat(operations()).hasSizeGreaterThan(80);
        assertThat(operations().filter(o -> o.is(Allow.class))).hasSizeGreaterThan(40);
    }

    @Test
    void nobody_may_what_is_not_for_everyone() {
        Map<String, String> wrong = new TreeMap<>();
        operations()
                .filter(o -> !o.is(AllowEveryone.class))
                .forEach(
                        o -> {
                            Class<?> expected =
                                    o.is(AllowSystem.class)
                                            ? AccessDenied.class
                                            : LoginRequired.class;
                            note(wrong, o, call(o, null), expected);
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_person_without_a_role_may_only_what_is_for_all_who_are_logged_in() {
        long nobody = id(NOBODYS_ADDRESS);
        Map<String, String> wrong = new TreeMap<>();
        operations()
                .filter(o -> !o.is(AllowEveryone.class) && !o.is(AllowLoggedIn.class))
                .forEach(o -> note(wrong, o, call(o, nobody), AccessDenied.class));
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_role_may_what_only_other_roles_give() {
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            long holder = id(address(role));
            operations()
                    .filter(o -> o.is(Allow.class))
                    .filter(
                            o ->
                                    Arrays.stream(o.method().getAnnotation(Allow.class).value())
                                            .noneMatch(role.permissions()::contains))
                    .forEach(o -> note(wrong, o, call(o, holder), AccessDenied.class));
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(
            Map<String, String> wrong,
            Operation operation,
            @Nullable Throwable outcome,
            Class<?> expected) {
        if (!expected.isInstance(outcome)) {
            wrong.put(operation.name(), outcome == null ? "let through" : outcome.toString());
        }
    }

    private Stream<Operation> operations() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(b -> b.getBeanClass().isAnnotationPresent(UseCase.class))
                .flatMap(
                        b ->
                                Arrays.stream(b.getBeanClass().getDeclaredMethods())
                                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                                        .filter(m -> !Modifier.isStatic(m.getModifiers()))
                                        .filter(m -> !m.isSynthetic() && !m.getName().contains("$"))
                                        .map(m -> new Operation(b, m)))
                .sorted(Comparator.comparing(Operation::name));
    }

    /** What the call was refused with; null when it was let through. */
    private @Nullable Throwable call(Operation operation, @Nullable Long person) {
        Object service = all.select(operation.bean().getBeanClass()).get();
        Object[] arguments =
                Arrays.stream(operation.method().getParameterTypes())
                        .map(RefusalIT::anything)
                        .toArray();
        try {
            asPerson(person, () -> operation.method().invoke(service, arguments));
            return null;
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        } catch (Exception e) {
            return e;
        }
    }

    /** The right is asked for before the arguments are looked at. */
    private static @Nullable Object anything(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private long id(String address) {
        return stored.number("select id from person where email = ?1", address);
    }
}
