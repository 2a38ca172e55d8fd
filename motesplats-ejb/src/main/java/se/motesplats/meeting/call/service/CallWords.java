package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.CallChange;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What has changed since a call was sent, in words for a mail. */
@ApplicationScoped
class CallWords {

    List<String> of(List<CallChange> changes, Language language) {
        return changes.stream().map(change -> of(change, language)).distinct().toList();
    }

    private static String of(CallChange change, Language language) {
        boolean sv = language == Language.SV;
        String title = change.title() == null ? "" : change.title();
        String now = value(change.after(), language);
        return switch (change.kind()) {
            case DAY -> (sv ? "Ny dag: " : "New day: ") + now;
            case TIME -> (sv ? "Ny tid: kl. " : "New time: ") + now;
            case LENGTH ->
                    (sv ? "Ny längd: " : "New length: ") + now + (sv ? " minuter" : " minutes");
            case PLACE -> (sv ? "Ny plats: " : "New place: ") + now;
            case INTRO -> sv ? "Inledningen är ändrad." : "The introduction has changed.";
            case ADDED -> (sv ? "Ny punkt: " : "New point: ") + title;
            case REMOVED -> (sv ? "Inte längre med: " : "No longer there: ") + title;
            case TITLE -> (sv ? "Punkten heter nu: " : "The point is now called: ") + now;
            case MINUTES -> title + (sv ? ": ny längd" : ": new length") + minutes(now, sv);
            case PRESENTER ->
                    title
                            + (sv ? ": föredragande är nu " : ": now presented by ")
                            + (now.isEmpty() ? (sv ? "inte bestämd" : "nobody yet") : now);
            case FILES -> title + (sv ? ": dokumenten är ändrade" : ": the documents have changed");
            case TEXT, KIND -> title + (sv ? ": texten är ändrad" : ": the text has changed");
            case ORDER ->
                    sv
                            ? "Punkterna kommer i en annan ordning."
                            : "The points come in another order.";
        };
    }

    private static String minutes(String now, boolean sv) {
        return now.isEmpty() ? "" : ", " + now + (sv ? " minuter" : " minutes");
    }

    private static String value(@Nullable Serializable value, Language language) {
        if (value instanceof LocalDate day) {
            return HumanTime.dayAndWeek(day, language);
        }
        return value instanceof LocalTime time
                ? HumanTime.time(time, language)
                : value == null ? "" : value.toString();
    }
}
