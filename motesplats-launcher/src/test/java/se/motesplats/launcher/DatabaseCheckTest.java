package se.motesplats.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator is told to mend when the database does not let the application in. */
class DatabaseCheckTest {

    private static String sentence(String said, String state) {
        return DatabaseCheck.sentence(
                new SQLException(said, state), "motesplats_app", "motesplats.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000"})
    void a_refused_login_names_user_and_password(String state) {
        assertThat(sentence("FATAL: password authentication failed", state))
                .isEqualTo(
                        "The database does not let the user motesplats_app in (FATAL: password authentication failed);"
                                + " correct motesplats.db.user (environment MOTESPLATS_DB_USER)"
                                + " and motesplats.db.password (environment MOTESPLATS_DB_PASSWORD).");
    }

    @Test
    void a_database_that_does_not_exist_names_the_address() {
        assertThat(sentence("FATAL: database \"mote\" does not exist", "3D000"))
                .isEqualTo(
                        "The database does not exist (FATAL: database \"mote\" does not exist);"
                                + " make it, or correct motesplats.db.url (environment MOTESPLATS_DB_URL).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08004", "08006"})
    void a_database_that_does_not_answer_names_the_address(String state) {
        assertThat(sentence("Connection to db.example:5432 refused.", state))
                .isEqualTo(
                        "The database does not answer (Connection to db.example:5432 refused);"
                                + " start it, or correct motesplats.db.url (environment MOTESPLATS_DB_URL).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "42501", ""})
    void anything_else_is_said_in_the_words_of_the_database_and_in_one_line(String state) {
        assertThat(sentence("FATAL: something else\nDetail: more", state))
                .contains("FATAL: something else", "motesplats.db.url", "motesplats.db.user")
                .doesNotContain("\n");
    }
}
