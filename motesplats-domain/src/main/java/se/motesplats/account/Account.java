package se.motesplats.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** Lets a person log in. Without a password it waits for its invitation to be followed. */
@Entity
public class Account extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_changed_at")
    private @Nullable Instant passwordChangedAt;

    private boolean enabled = true;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "earlier_login_at")
    private @Nullable Instant earlierLoginAt;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    protected Account() {}

    public Account(Person person) {
        this.person = person;
    }

    /** A new password; whoever was logged in with the old one is not any more. */
    public void changePassword(PasswordHash hash, Instant now) {
        passwordHash = hash.stored();
        passwordChangedAt = now;
        sessionEpoch++;
    }

    /** The same password, hashed with today's parameters. */
    public void rehash(PasswordHash hash) {
        passwordHash = hash.stored();
    }

    public void loggedIn(Instant now) {
        earlierLoginAt = lastLoginAt;
        lastLoginAt = now;
    }

    /** Nobody can log in, and whoever is logged in is not any more. */
    public void disable() {
        enabled = false;
        sessionEpoch++;
    }

    public void enable() {
        enabled = true;
    }

    public Person getPerson() {
        return person;
    }

    public Optional<PasswordHash> getPasswordHash() {
        return Optional.ofNullable(passwordHash).map(PasswordHash::parse);
    }

    public Optional<Instant> getPasswordChangedAt() {
        return Optional.ofNullable(passwordChangedAt);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Optional<Instant> getLastLoginAt() {
        return Optional.ofNullable(lastLoginAt);
    }

    /** The login before the last one: what has happened since then is new to the person. */
    public Optional<Instant> getEarlierLoginAt() {
        return Optional.ofNullable(earlierLoginAt);
    }

    /** Counts up when all sessions end; a session remembers the number it began with. */
    public int getSessionEpoch() {
        return sessionEpoch;
    }
}
