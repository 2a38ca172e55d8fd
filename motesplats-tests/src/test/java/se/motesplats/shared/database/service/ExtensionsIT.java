package se.motesplats.shared.database.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the start says of a PostgreSQL without the modules that the schema needs. */
@ArquillianTest
class ExtensionsIT {

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @Test
    void nothing_is_said_where_all_are_there() {
        assertThat(Extensions.refusal(database, Extensions.NEEDED)).isEmpty();
    }

    @Test
    void one_sentence_names_the_extension_that_is_missing() {
        assertThat(Extensions.refusal(database, List.of("pg_trgm", "no_such_thing")))
                .contains(
                        "PostgreSQL lacks the extension no_such_thing; install its contributed modules (postgresql-contrib) and start again.");
    }
}
