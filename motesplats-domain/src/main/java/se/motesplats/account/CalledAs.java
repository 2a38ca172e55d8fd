package se.motesplats.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.NormalForm;

/**
 * What somebody calls a person whom they do not know: the name and the address as they were typed.
 * It stands where the person was named, is shown there instead of what the system knows, and
 * changes nothing about the person.
 */
@Embeddable
public class CalledAs {

    @Column(name = "called_given_name")
    private String givenName;

    @Column(name = "called_family_name")
    private String familyName;

    @Column(name = "called_email")
    private String email;

    protected CalledAs() {}

    public CalledAs(String givenName, String familyName, String email) {
        this.givenName = NormalForm.name(givenName);
        this.familyName = NormalForm.name(familyName);
        this.email = EmailAddress.of(email).text();
    }

    public String getGivenName() {
        return givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public String getName() {
        return (givenName + ' ' + familyName).strip();
    }

    public String getEmail() {
        return email;
    }
}
