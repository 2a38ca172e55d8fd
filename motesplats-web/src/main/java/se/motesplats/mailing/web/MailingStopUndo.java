package se.motesplats.mailing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.service.MailService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.UndoSource;

/** Mails that were stopped wait again. */
@ApplicationScoped
class MailingStopUndo implements UndoSource {

    private static final String KIND = "mailing.stop";

    @Inject private MailService mailing;

    /** Says that mails of an event are stopped, and how to take that back. */
    static void offer(
            Messages messages, @Nullable Long event, List<Long> stopped, String key, Object data) {
        if (event == null || stopped.isEmpty()) {
            messages.success(key, data);
            return;
        }
        messages.undoable(
                new Messages.Undo(
                        KIND,
                        List.of(
                                event.toString(),
                                stopped.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))),
                key,
                data);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(List<String> data) {
        List<Long> stopped = Arrays.stream(data.get(1).split(",")).map(Long::valueOf).toList();
        if (mailing.letAllWait(Long.parseLong(data.get(0)), stopped) == 0) {
            throw new IllegalArgumentException("too old, or sent on");
        }
    }
}
