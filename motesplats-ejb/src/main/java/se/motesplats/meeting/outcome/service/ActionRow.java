package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.meeting.outcome.ActionItem;
import se.motesplats.meeting.outcome.ActionStatus;
import se.motesplats.shared.BaseEntity;

/**
 * What somebody is to do, as it is shown.
 *
 * @param itemId the point that it comes from; 0 for none
 * @param ownerId null where it is nobody's that the house knows
 * @param owner in words; null where nobody is named, or the name must not be shown
 * @param words what became of it
 * @param overdue whether the day is over and it is not done
 */
public record ActionRow(
        long id,
        int version,
        long itemId,
        String text,
        @Nullable Long ownerId,
        @Nullable String owner,
        @Nullable LocalDate dueDay,
        ActionStatus status,
        @Nullable String words,
        boolean overdue)
        implements Serializable {

    static ActionRow of(ActionItem action, LocalDate today) {
        return new ActionRow(
                action.getId(),
                action.getVersion(),
                action.getItem().map(BaseEntity::getId).orElse(0L),
                action.getText(),
                action.getOwner().map(Person::getId).orElse(null),
                owner(action),
                action.getDueDay().orElse(null),
                action.getStatus(),
                action.getStatusWords().orElse(null),
                action.isOverdue(today));
    }

    static @Nullable String owner(ActionItem action) {
        return action.getOwner()
                .flatMap(Person::getNameForOthers)
                .or(action::getOwnerText)
                .orElse(null);
    }

    /** Whether it is somebody's whose name must not be shown. */
    public boolean isNameless() {
        return ownerId != null && owner == null;
    }
}
