package se.motesplats.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.outbox.Recipient;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.Language;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.RuleViolation;

/** Somebody the system knows: may have an account, or only a seat or a part in a proposal. */
@Entity
public class Person extends BaseEntity implements Recipient {

    /** What stands where the address would, of somebody who left none at the door. */
    public static final String NO_ADDRESS = "";

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String email;

    /** The same with its domain in ASCII: by this addresses are compared and found. */
    @Column(name = "email_ascii")
    private String emailAscii;

    private @Nullable String phone;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @Enumerated(EnumType.STRING)
    private Language language = Language.SV;

    @Column(name = "protected_identity")
    private boolean protectedIdentity;

    @Column(name = "picture_id")
    private @Nullable Long pictureId;

    @Column(name = "picture_for_all")
    private boolean pictureForAll;

    protected Person() {}

    public Person(
            String givenName,
            String familyName,
            String email,
            @Nullable Organisation organisation) {
        EmailAddress address = EmailAddress.of(email);
        this.givenName = NormalForm.name(givenName);
        this.familyName = NormalForm.name(familyName);
        this.email = address.text();
        this.emailAscii = address.ascii();
        this.organisation = organisation;
    }

    /**
     * Somebody who leaves no address at the door. What stands where addresses are compared is like
     * no address and like nobody else's, so that the person is never taken for another one.
     */
    public static Person withoutAddress(
            String givenName, String familyName, @Nullable Organisation organisation) {
        Person person = new Person(givenName, familyName, NO_ADDRESS, organisation);
        person.emailAscii = "none:" + UUID.randomUUID();
        return person;
    }

    /**
     * What an address is compared by: without regard to case, its domain in ASCII. Two people never
     * have the same.
     */
    public static String normalised(String email) {
        return EmailAddress.of(email).ascii();
    }

    public String getGivenName() {
        return givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    /** Some people have one name only; the family name is empty then. */
    @Override
    public String getName() {
        return (givenName + ' ' + familyName).strip();
    }

    /** The name, for anybody but the person: empty when the identity is protected. */
    public Optional<String> getNameForOthers() {
        return protectedIdentity ? Optional.empty() : Optional.of(getName());
    }

    /** The address as it was typed, in small letters. */
    @Override
    public String getEmail() {
        return email;
    }

    /** The address as it is compared; see {@link #normalised}. */
    public String getEmailAscii() {
        return emailAscii;
    }

    public Optional<String> getPhone() {
        return Optional.ofNullable(phone);
    }

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    @Override
    public Language getLanguage() {
        return language;
    }

    /** Appears nowhere by name. */
    public boolean isProtectedIdentity() {
        return protectedIdentity;
    }

    public void rename(String given, String family) {
        givenName = NormalForm.name(given);
        familyName = NormalForm.name(family);
    }

    public void reachAt(String newEmail, @Nullable String newPhone) {
        EmailAddress address = EmailAddress.of(newEmail);
        email = address.text();
        emailAscii = address.ascii();
        phone = newPhone;
    }

    public void callAt(@Nullable String newPhone) {
        phone = newPhone;
    }

    public void speak(Language chosen) {
        language = chosen;
    }

    public void moveTo(@Nullable Organisation newOrganisation) {
        organisation = newOrganisation;
    }

    /**
     * Marks a person who must appear nowhere by name, nor by face, or takes the mark away.
     *
     * @return the number of the picture that nobody shows any more; null for none
     */
    public @Nullable Long protectIdentity(boolean isProtected) {
        protectedIdentity = isProtected;
        return isProtected ? dropPicture() : null;
    }

    /** Whether there can be a picture of the person: whose name is shown nowhere has no face. */
    public boolean isShowable() {
        return !protectedIdentity;
    }

    /** How the person looks, and who may see that; empty for none. */
    public Optional<Portrait> getPortrait() {
        return Optional.ofNullable(pictureId).map(id -> new Portrait(id, pictureForAll));
    }

    /**
     * Shows a picture of the person from now on.
     *
     * @param forAll whether strangers see it, too
     * @throws RuleViolation if the identity is protected
     */
    public void portray(long picture, boolean forAll) {
        if (protectedIdentity) {
            throw new RuleViolation("error.account.pictureProtected");
        }
        pictureId = picture;
        pictureForAll = forAll;
    }

    /**
     * Shows none any more.
     *
     * @return its number; null if there was none
     */
    public @Nullable Long dropPicture() {
        Long before = pictureId;
        pictureId = null;
        pictureForAll = false;
        return before;
    }
}
