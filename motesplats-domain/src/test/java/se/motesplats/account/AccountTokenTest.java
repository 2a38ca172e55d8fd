package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.aPerson;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;

class AccountTokenTest {

    private static final Instant NOW = Instant.parse("2022-04-06T08:00:00Z");
    private final Person person = aPerson("Emil", "Ek");
    private final SecretToken secret = SecretToken.create("");

    @Test
    void a_secret_has_256_bits_and_none_is_like_another() {
        assertThat(secret.secret()).hasSize(43);
        assertThat(SecretToken.create("").secret()).isNotEqualTo(secret.secret());
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.secret());
        assertThat(secret.toString()).doesNotContain(secret.secret());
    }

    @Test
    void a_link_works_once() {
        AccountToken token = AccountToken.link(TokenKind.RESET, person, secret, NOW);

        token.use(secret, NOW.plusSeconds(60));

        assertThatThrownBy(() -> token.use(secret, NOW.plusSeconds(61)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_link_works_until_its_last_second() {
        AccountToken token = AccountToken.link(TokenKind.RESET, person, secret, NOW);
        Instant end = NOW.plus(TokenKind.RESET.lifetime());

        assertThat(token.isGood(end.minusSeconds(1))).isTrue();
        assertThat(token.isGood(end)).isFalse();
    }

    @Test
    void a_link_opens_with_its_own_secret_only() {
        AccountToken token = AccountToken.link(TokenKind.INVITATION, person, secret, NOW);

        assertThat(token.isOpenedBy(SecretToken.create(""), NOW)).isFalse();
        assertThat(token.isOpenedBy(new SecretToken(secret.secret()), NOW)).isTrue();
    }

    @Test
    void a_revoked_token_opens_nothing() {
        AccountToken token = api(Duration.ofDays(10));

        token.revoke(NOW);

        assertThat(token.isGood(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void an_api_token_keeps_its_permissions() {
        assertThat(api(Duration.ofDays(10)).getPermissions())
                .containsExactlyInAnyOrder(Permission.SEAT_VIEW, Permission.EVENT_VIEW_INTERNAL);
    }

    @Test
    void an_api_token_ends_within_a_year_and_not_in_the_past() {
        assertThat(api(TokenKind.API.lifetime()).isGood(NOW)).isTrue();
        assertThatThrownBy(() -> api(TokenKind.API.lifetime().plusSeconds(1)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> api(Duration.ZERO)).isInstanceOf(RuleViolation.class);
    }

    private AccountToken api(Duration lifetime) {
        return AccountToken.api(
                person,
                "Kalkylblad",
                Set.of(Permission.SEAT_VIEW, Permission.EVENT_VIEW_INTERNAL),
                false,
                secret,
                NOW,
                NOW.plus(lifetime));
    }
}
