package se.motesplats.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;

/** A link that works once, or a personal API token that works until it ends or is revoked. */
@Entity
@Table(name = "account_token")
public class AccountToken extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private TokenKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    private String hash;
    private @Nullable String name;
    private @Nullable String permissions;

    @Column(name = "may_write")
    private boolean mayWrite;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "last_used_on")
    private @Nullable LocalDate lastUsedOn;

    protected AccountToken() {}

    private AccountToken(
            TokenKind kind,
            @Nullable Person person,
            SecretToken secret,
            Instant now,
            Instant expiresAt) {
        this.kind = kind;
        this.person = person;
        this.hash = secret.hash();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** A link that a person gets by mail; for {@link TokenKind#INVITATION} and RESET. */
    public static AccountToken link(
            TokenKind kind, Person person, SecretToken secret, Instant now) {
        return new AccountToken(kind, person, secret, now, now.plus(kind.lifetime()));
    }

    /** The link in a mail by which its person says no to mails of the kind. */
    public static AccountToken mails(
            Person person, String mailKind, SecretToken secret, Instant now) {
        AccountToken token = link(TokenKind.MAILS, person, secret, now);
        token.name = mailKind;
        return token;
    }

    /** The token that is printed at first start. */
    public static AccountToken firstAdministrator(SecretToken secret, Instant now) {
        TokenKind kind = TokenKind.FIRST_ADMINISTRATOR;
        return new AccountToken(kind, null, secret, now, now.plus(kind.lifetime()));
    }

    /**
     * A personal API token.
     *
     * @param mayWrite whether it may be used for more than to read
     * @param permissions what it may be used for; the owner's rights are the upper limit all the
     *     same
     * @throws RuleViolation if it would end in the past or live too long
     */
    public static AccountToken api(
            Person owner,
            String name,
            Set<Permission> permissions,
            boolean mayWrite,
            SecretToken secret,
            Instant now,
            Instant expiresAt) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(TokenKind.API.lifetime()))) {
            throw new RuleViolation(
                    "error.account.tokenLifetime", TokenKind.API.lifetime().toDays());
        }
        AccountToken token = new AccountToken(TokenKind.API, owner, secret, now, expiresAt);
        token.name = name;
        token.mayWrite = mayWrite;
        token.permissions =
                permissions.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return token;
    }

    /** Whether it still opens anything, and with this secret. */
    public boolean isOpenedBy(SecretToken secret, Instant now) {
        return hash.equals(secret.hash()) && isGood(now);
    }

    /** Whether it is neither used nor revoked nor too old. */
    public boolean isGood(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    /**
     * Uses a link up.
     *
     * @throws RuleViolation if it was used, revoked or is too old
     */
    public void use(SecretToken secret, Instant now) {
        if (!isOpenedBy(secret, now)) {
            throw new RuleViolation("error.account.linkUsed");
        }
        usedAt = now;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Remembers the day, not every call. */
    public void usedOn(LocalDate day) {
        lastUsedOn = day;
    }

    public boolean mayWrite() {
        return mayWrite;
    }

    public TokenKind getKind() {
        return kind;
    }

    /** Empty for the first administrator's token. */
    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    public Optional<String> getName() {
        return Optional.ofNullable(name);
    }

    public Set<Permission> getPermissions() {
        if (permissions == null || permissions.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(permissions.split(","))
                .map(Permission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Optional<LocalDate> getLastUsedOn() {
        return Optional.ofNullable(lastUsedOn);
    }
}
