package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.reminder.service.ReminderListItem;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.field.web.Messages;

/** The reminders of the event whose mails are shown. */
@Named
@ViewScoped
public class MailingRules implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ReminderService reminders;
    @Inject private MailingListView page;
    @Inject private Messages messages;

    private @Nullable List<ReminderListItem> rules;

    public List<ReminderListItem> getRules() {
        Long event = page.getSearch().getEvent();
        if (rules == null) {
            rules = event != null && page.isSteering() ? reminders.list(event) : List.of();
        }
        return rules;
    }

    public String remove(ReminderListItem rule) {
        reminders.remove(rule.id(), rule.version());
        MailingReminderUndo.offer(messages, page.getSearch().getEvent(), rule);
        return page.self();
    }
}
