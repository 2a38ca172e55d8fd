package se.motesplats.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Whom people are told to ask about an event, in every page, refusal and mail: its contact person,
 * or whom to turn to about the application when that person must not be named.
 */
@Dependent
public class EventContact {

    @Inject private Settings settings;

    public Contact of(Event event) {
        return event.getContactPerson().shownOr(this::ofTheApplication);
    }

    /** The same, for whom to ring: where the contact person has no number, the application's. */
    public Contact toRing(Event event) {
        Contact contact = of(event);
        return contact.phone() == null
                ? new Contact(contact.name(), ofTheApplication().phone(), contact.email())
                : contact;
    }

    private Contact ofTheApplication() {
        return new Contact(
                settings.text(Setting.CONTACT_NAME),
                settings.text(Setting.CONTACT_PHONE),
                settings.text(Setting.CONTACT_EMAIL));
    }
}
