package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.mailing.limit.service.MailingLimitService;
import se.motesplats.mailing.limit.service.MailingLimitService.SetLimit;
import se.motesplats.mailing.limit.service.MailingLimits;
import se.motesplats.shared.InvalidInput;

/** From how many people on a second person reads a mailing: the page before the configuration. */
@ArquillianTest
class MailingLimitIT extends Actors {

    @Inject private MailingLimitService service;
    @Inject private MailingLimits limits;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;

    @BeforeEach
    void begin() {
        stage = new Participants(database::getConnection);
        stage.change("delete from mailing_limit");
    }

    @AfterEach
    void put_it_back() {
        stage.change("delete from mailing_limit");
    }

    @Test
    void the_page_counts_before_the_configuration_and_says_what_that_says() throws Exception {
        MailingLimitService.Limit first = as("admin", service::get);
        assertThat(first.version()).isZero();
        assertThat(first.above()).isEqualTo(first.configured());
        set("admin", 0, 3);
        assertThat(limits.current()).contains(3);
        MailingLimitService.Limit now = as("admin", service::get);
        assertThat(now.above()).isEqualTo(3);
        assertThat(now.configured()).isEqualTo(first.configured());
        set("admin", now.version(), null);
        assertThat(limits.current()).isEmpty();
        assertThat(
                        stage.number(
                                "select count(*) from audit_entry where table_name = 'mailing_limit' and at > now() - interval '5 minutes'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void others_are_refused_and_so_are_a_stale_page_and_numbers_that_are_none() throws Exception {
        for (String other : new String[] {"karin.koordinator", "kontakt.ale", "emil.ek"}) {
            denied(other, service::get);
            denied(other, () -> done(() -> set(0, 5)));
        }
        set("admin", 0, 5);
        refused("error.staleData", () -> as("admin", () -> done(() -> set(0, 6))));
        MailingLimitService.Limit now = as("admin", service::get);
        for (int none : new int[] {0, -4, 2_000_000}) {
            assertThatThrownBy(() -> as("admin", () -> done(() -> set(now.version(), none))))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(limits.current()).contains(5);
    }

    private void set(String user, int version, @Nullable Integer above) throws Exception {
        as(user, () -> done(() -> set(version, above)));
    }

    private void set(int version, @Nullable Integer above) {
        service.set(new SetLimit(version, above));
    }
}
