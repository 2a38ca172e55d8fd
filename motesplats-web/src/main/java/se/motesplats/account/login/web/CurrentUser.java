package se.motesplats.account.login.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.login.service.SessionPerson;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Caller;

/** Who is logged in, for the frame of pages: name, initials, what to show in the menu. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject private Caller caller;

    private @Nullable SessionPerson person;

    void is(SessionPerson known) {
        person = known;
    }

    public boolean isLoggedIn() {
        return person != null;
    }

    /** Tells people apart whose names are the same; 0 without login. */
    public long getId() {
        return person == null ? 0 : person.personId();
    }

    /** The full name; empty without login. */
    public String getName() {
        return person == null ? "" : (person.givenName() + ' ' + person.familyName()).strip();
    }

    /** The given name alone; empty without login. */
    public String getGivenName() {
        return person == null ? "" : person.givenName();
    }

    /** First letters of the names, as "KK"; empty without login. */
    public String getInitials() {
        return person == null
                ? ""
                : firstLetter(person.givenName()) + firstLetter(person.familyName());
    }

    /** Number of the own picture; null for none. */
    public @Nullable Long getPicture() {
        return person == null ? null : person.picture();
    }

    private static String firstLetter(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** The language that the person chose in the own settings. */
    public Optional<Language> findLanguage() {
        return Optional.ofNullable(person).map(SessionPerson::language);
    }

    /** Whether a permission is held anywhere; decides what a menu shows, never what is allowed. */
    public boolean mayAnywhere(Permission permission) {
        return caller.grants().allowSomewhere(permission);
    }

    /** Whether a permission is held everywhere. */
    public boolean mayEverywhere(Permission permission) {
        return caller.may(permission, Scope.system());
    }

    /** Whether a permission is held for an event. */
    public boolean mayForEvent(Permission permission, long eventId) {
        return caller.may(permission, Scope.event(eventId));
    }
}
