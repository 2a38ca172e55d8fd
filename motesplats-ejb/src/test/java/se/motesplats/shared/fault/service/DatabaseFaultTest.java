package se.motesplats.shared.fault.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFaultTest {

    private static Throwable wrapped(String state) {
        return new EJBException(
                new PersistenceException(new RuntimeException(new SQLException("no", state))));
    }

    @Test
    void is_found_by_the_state_wherever_it_is_wrapped() {
        assertThat(DatabaseFault.in(wrapped("53100"))).contains(DatabaseFault.DISK_FULL);
        assertThat(DatabaseFault.in(wrapped("25006"))).contains(DatabaseFault.READ_ONLY);
        assertThat(DatabaseFault.in(new SQLException("full", "53100")))
                .contains(DatabaseFault.DISK_FULL);
    }

    @Test
    void another_failure_is_none_of_these() {
        assertThat(DatabaseFault.in(wrapped("23505"))).isEmpty();
        assertThat(DatabaseFault.in(new SQLException("no state"))).isEmpty();
        assertThat(DatabaseFault.in(new IllegalStateException("53100"))).isEmpty();
    }
}
