package se.motesplats.programme.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.field.web.Messages;

/** What is said of a step that was made. */
final class PlacementWords {

    private PlacementWords() {}

    static void say(Messages messages, WorkingProgramme programme, UndoStack.Step step) {
        Slot slot = step.after().slot();
        Slot before = step.before().slot();
        String room = room(programme, step.after().room());
        if (slot == null) {
            messages.success("programme.unplaced", step.title());
        } else if (room == null) {
            messages.success("programme.movedNoRoom", step.title(), slot.startsAt(), slot.endsAt());
        } else if (before != null && !before.day().equals(slot.day())) {
            messages.success(
                    "programme.movedDay",
                    step.title(),
                    slot.startsAt(),
                    slot.endsAt(),
                    room,
                    slot.day());
        } else {
            messages.success("programme.moved", step.title(), slot.startsAt(), slot.endsAt(), room);
        }
    }

    private static @Nullable String room(WorkingProgramme programme, @Nullable Long room) {
        return programme.rooms().stream()
                .filter(r -> room != null && r.id() == room)
                .map(ProgrammeWarning.Place::name)
                .findFirst()
                .orElse(null);
    }
}
