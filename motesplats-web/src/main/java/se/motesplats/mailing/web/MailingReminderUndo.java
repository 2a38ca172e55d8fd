package se.motesplats.mailing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.service.AddReminder;
import se.motesplats.reminder.service.ReminderListItem;
import se.motesplats.reminder.service.ReminderService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** A reminder that was removed goes out after all. */
@ApplicationScoped
class MailingReminderUndo implements UndoSource {

    private static final String KIND = "mailing.reminder";

    @Inject private ReminderService reminders;

    /** Says that the rule is removed, and how to take that back. */
    static void offer(Messages messages, @Nullable Long event, ReminderListItem rule) {
        messages.undoable(
                new Messages.Undo(
                        KIND,
                        List.of(
                                String.valueOf(event),
                                rule.kind(),
                                String.valueOf(rule.rule().amount()),
                                rule.rule().unit().name(),
                                rule.rule().side().name(),
                                Objects.toString(rule.rule().time(), ""))),
                "mailing.reminder.removed");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        reminders.add(
                new AddReminder(
                        Long.parseLong(data.get(0)),
                        data.get(1),
                        Integer.parseInt(data.get(2)),
                        MomentUnit.valueOf(data.get(3)),
                        MomentSide.valueOf(data.get(4)),
                        time(data.get(5))));
    }

    private static @Nullable LocalTime time(String sent) {
        try {
            return sent.isEmpty() ? null : LocalTime.parse(sent);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
