package se.motesplats.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Actors;
import se.motesplats.organisation.service.MunicipalityCodes;
import se.motesplats.organisation.service.MunicipalityService;
import se.motesplats.overview.service.SetupBoard;
import se.motesplats.overview.service.SetupService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.site.service.SiteService;
import se.motesplats.stand.Poll;

/** The first steps of an installation: ticked from the facts, for who runs the house. */
@ArquillianTest
class SetupIT extends Actors {

    private static final List<String> OTHERS =
            List.of("karin.koordinator", "kontakt.partille", "chef.partille", "emil.ek");

    @Inject private SetupService setup;
    @Inject private SiteService site;
    @Inject private MunicipalityService municipalities;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @AfterEach
    void nothing_is_left() throws SQLException {
        change("delete from site");
        change(
                "delete from organisation_population where organisation_id in (select id from organisation where id >= 1000 and parent_id is null and county is not null)");
        change(
                "delete from organisation where id >= 1000 and parent_id is null and county is not null");
        change("delete from outbox_mail where template = 'setup-test'");
    }

    private SetupBoard board() throws Exception {
        return as("admin", () -> setup.get());
    }

    private SetupBoard.Step step(SetupStep kind) throws Exception {
        return board().steps().stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void only_who_runs_the_house_sees_and_does_it() {
        for (String user : OTHERS) {
            denied(user, () -> setup.get());
            denied(user, () -> done(() -> setup.sendTestMail()));
            denied(user, () -> done(() -> site.rename(new SiteService.NameSite("Annat"))));
            denied(user, () -> municipalities.addMissing());
        }
        assertThatThrownBy(() -> as(null, () -> setup.get())).isInstanceOf(LoginRequired.class);
    }

    @Test
    void what_the_demo_has_is_ticked() throws Exception {
        assertThat(step(SetupStep.COORDINATOR).state()).isEqualTo(SetupState.DONE);
        assertThat(step(SetupStep.SERIES).state()).isEqualTo(SetupState.DONE);
        assertThat(step(SetupStep.EVENT).state()).isEqualTo(SetupState.DONE);
        assertThat(step(SetupStep.ORGANISATIONS).count()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void the_name_is_shown_from_now_on() throws Exception {
        assertThat(step(SetupStep.NAME).state()).isEqualTo(SetupState.OPEN);
        assertThat(as(null, () -> site.get().name())).isEmpty();

        as("admin", () -> done(() -> site.rename(new SiteService.NameSite(" GR möts "))));

        assertThat(as(null, () -> site.get().name())).isEqualTo("GR möts");
        assertThat(step(SetupStep.NAME).state()).isEqualTo(SetupState.DONE);
    }

    @Test
    void all_municipalities_are_added_once_and_those_there_are_left_alone() throws Exception {
        assertThat(MunicipalityCodes.ALL).hasSize(290).contains("1480", "1402", "2584");
        int missing = board().missingMunicipalities();
        assertThat(missing).isPositive();

        assertThat(as("admin", () -> municipalities.addMissing())).isEqualTo(missing);

        assertThat(board().missingMunicipalities()).isZero();
        assertThat(as("admin", () -> municipalities.addMissing())).isZero();
        assertThat(number("select count(*) from organisation where code = '1402'")).isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from organisation o join organisation_population p on p.organisation_id = o.id where o.name = 'Kiruna' and o.county = 'Norrbottens län' and o.parent_id is null"))
                .isEqualTo(1);
    }

    @Test
    void the_test_mail_goes_to_oneself_and_counts_when_it_is_sent() throws Exception {
        assertThat(step(SetupStep.MAIL).state()).isEqualTo(SetupState.OPEN);
        as("admin", () -> done(() -> setup.sendTestMail()));
        assertThat(
                        number(
                                "select count(*) from outbox_mail where template = 'setup-test' and to_address = 'admin@motesplats.example'"))
                .isEqualTo(1);
        // Nobody works with it from here on.
        Poll.untilTrue(
                Duration.ofSeconds(30),
                "the first attempt",
                () ->
                        number(
                                        "select count(*) from outbox_mail where template = 'setup-test' and status in ('QUEUED', 'INFLIGHT')")
                                == 0);
        change(
                "update outbox_mail set status = 'RETRY', sent_at = null, next_attempt_at = '2099-01-01' where template = 'setup-test'");
        assertThat(step(SetupStep.MAIL).state()).isEqualTo(SetupState.UNDER_WAY);

        change(
                "update outbox_mail set status = 'FAILED', last_error = '550 nej', sent_at = null where template = 'setup-test'");
        assertThat(step(SetupStep.MAIL).state()).isEqualTo(SetupState.OPEN);
        assertThat(board().mailError()).isEqualTo("550 nej");

        change(
                "update outbox_mail set status = 'SENT', sent_at = now() where template = 'setup-test'");
        assertThat(step(SetupStep.MAIL).state()).isEqualTo(SetupState.DONE);
        assertThat(board().mailError()).isNull();
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement who =
                            connection.prepareStatement(
                                    "select set_config('motesplats.told', 'yes', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                who.executeQuery();
                statement.executeUpdate();
            }
            connection.commit();
        }
    }
}
