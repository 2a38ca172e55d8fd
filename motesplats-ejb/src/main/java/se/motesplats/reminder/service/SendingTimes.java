package se.motesplats.reminder.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.motesplats.reminder.SendingHours;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** When mails go to many, as it is set. */
@ApplicationScoped
public class SendingTimes {

    @Inject private Settings settings;

    public SendingHours hours() {
        return new SendingHours(
                settings.time(Setting.SENDING_FROM),
                settings.time(Setting.SENDING_UNTIL),
                settings.flag(Setting.SENDING_WEEKENDS),
                settings.flag(Setting.SENDING_HOLIDAYS));
    }
}
