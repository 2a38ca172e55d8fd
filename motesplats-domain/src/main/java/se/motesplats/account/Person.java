package se.motesplats.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.Language;

/** Somebody the system knows: may have an account, or only a seat or a part in a proposal. */
@Entity
public class Person extends BaseEntity {

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String email;
    private @Nullable String phone;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @Enumerated(EnumType.STRING)
    private Language language = Language.SV;

    @Column(name = "protected_identity")
    private boolean protectedIdentity;

    protected Person() {}

    public Person(
            String givenName,
            String familyName,
            String email,
            @Nullable Organisation organisation) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.email = normalised(email);
        this.organisation = organisation;
    }

    /** Addresses are compared without regard to case. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public String getGivenName() {
        return givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    /** Some people have one name only; the family name is empty then. */
    public String getName() {
        return (givenName + ' ' + familyName).strip();
    }

    public String getEmail() {
        return email;
    }

    public Optional<String> getPhone() {
        return Optional.ofNullable(phone);
    }

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public Language getLanguage() {
        return language;
    }

    /** Appears nowhere by name. */
    public boolean isProtectedIdentity() {
        return protectedIdentity;
    }

    public void rename(String given, String family) {
        givenName = given;
        familyName = family;
    }

    public void reachAt(String newEmail, @Nullable String newPhone) {
        email = normalised(newEmail);
        phone = newPhone;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    public void moveTo(@Nullable Organisation newOrganisation) {
        organisation = newOrganisation;
    }

    public void protectIdentity(boolean isProtected) {
        protectedIdentity = isProtected;
    }
}
