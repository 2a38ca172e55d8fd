package se.motesplats.checkin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.Verdict;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.text.web.Texts;

/** Says in words what the door answers. */
final class DoorWords {

    private final Texts texts;
    private final Language language;

    DoorWords(Language language) {
        this.language = language;
        this.texts = Texts.of(language);
    }

    String title(Verdict verdict) {
        return texts.name(verdict);
    }

    /** The sentence below: who, from where, since when. */
    String text(ScanAnswer answer) {
        String who = who(answer);
        return switch (answer.verdict()) {
            case WELCOME -> who;
            case ALREADY_IN -> texts.format("checkin.said.alreadyIn", who, time(answer.at()));
            case OTHER_DAY ->
                    texts.format(
                            "checkin.said.otherDay", who, HumanTime.days(answer.days(), language));
            case REPLACED ->
                    answer.detail() == null
                            ? texts.format("checkin.said.replaced", who)
                            : texts.format("checkin.said.replacedBy", who, answer.detail());
            case ONLINE -> texts.format("checkin.said.online", who);
            case CANCELLED -> texts.format("checkin.said.cancelled", who);
            case OTHER_EVENT ->
                    answer.detail() == null
                            ? texts.getString("checkin.said.otherEvent")
                            : texts.format("checkin.said.otherEventName", answer.detail());
            case UNKNOWN -> texts.getString("checkin.said.unknown");
            case UNDONE -> texts.format("checkin.said.undone", who);
            case NOT_PLANNED -> texts.getString("checkin.said.notPlanned");
        };
    }

    private String who(ScanAnswer answer) {
        if (answer.hidden()) {
            return texts.getString("checkin.hidden");
        }
        return answer.name() == null ? "" : answer.name() + ", " + answer.unit();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : HumanTime.time(SwedishTime.timeOf(at), language);
    }

    String counts(long in, long expected) {
        return texts.format("checkin.counts", in, expected);
    }

    String hidden() {
        return texts.getString("checkin.hidden");
    }

    String undone() {
        return texts.getString("checkin.undone");
    }
}
