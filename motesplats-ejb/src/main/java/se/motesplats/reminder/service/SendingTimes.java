package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import se.motesplats.reminder.SendingHours;

/** When mails go to many, as it is set. */
@ApplicationScoped
public class SendingTimes {

    public SendingHours hours() {
        return SendingHours.ALWAYS;
    }
}
