package se.motesplats.meeting.minutes.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** The words of a first draft, in Markdown; what people typed as one line is no sign of it. */
final class MinutesWords {

    private final Language language;

    MinutesWords(Language language) {
        this.language = language;
    }

    String say(String sv, String en) {
        return language == Language.SV ? sv : en;
    }

    String title(Meeting meeting) {
        return say("Minnesanteckningar: ", "Minutes: ")
                + meeting.getGroup().getName()
                + ' '
                + day(meeting.getDay());
    }

    String day(LocalDate day) {
        return HumanTime.day(day, language);
    }

    String when(Meeting meeting) {
        return HumanTime.dayAndWeek(meeting.getDay(), language)
                + ", "
                + HumanTime.times(meeting.getStartsAt(), meeting.endsAt(), language);
    }

    /** A line that begins with what it is. */
    String fact(String sv, String en, String value) {
        return "**" + say(sv, en) + ":** " + value;
    }

    /** One line as it was typed. */
    static String plain(String typed) {
        return typed.strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("[\\\\*_\\[\\]<>`#]", "\\\\$0");
    }

    String name(AppointedRepresentative place) {
        return place.getNameForOthers()
                .map(MinutesWords::plain)
                .orElseGet(() -> say("en person vars namn inte visas", "somebody not named"));
    }

    /** The name, and what the person is besides speaking for an organisation. */
    String who(AppointedRepresentative place) {
        @Nullable String role =
                switch (place.getRole()) {
                    case SECRETARY -> say("sekreterare", "secretary");
                    case CONTACT -> say("kontaktperson", "contact");
                    case SUBSTITUTE ->
                            place.getSubstituteFor()
                                    .map(p -> say("ersättare för ", "substitute for ") + name(p))
                                    .orElseGet(() -> say("ersättare", "substitute"));
                    case REPRESENTATIVE, MEMBER -> null;
                };
        return name(place) + (role == null ? "" : " (" + role + ')');
    }

    /** The name and the organisation. */
    String whoFrom(AppointedRepresentative place) {
        return name(place)
                + place.getOrganisation().map(o -> " (" + plain(o.getName()) + ')').orElse("")
                + (place.getRole() == GroupRole.SUBSTITUTE
                        ? say(", ersättare", ", substitute")
                        : "");
    }

    String outcome(MeetingOutcome outcome) {
        String text = plain(outcome.text());
        String people =
                outcome.people().stream()
                        .map(MinutesWords::plain)
                        .collect(Collectors.joining(", "));
        return switch (outcome.kind()) {
            case DECISION -> fact("Beslut", "Decision", text) + by(outcome.day());
            case ACTION ->
                    fact("Att göra", "To do", text)
                            + (people.isEmpty()
                                    ? ""
                                    : say(" – ansvarig: ", " – responsible: ") + people)
                            + by(outcome.day());
            case QUESTION ->
                    (people.isEmpty()
                                    ? fact("Öppen fråga", "Open question", text)
                                    : fact(
                                            "Öppen fråga till " + people,
                                            "Open question to " + people,
                                            text))
                            + by(outcome.day());
        };
    }

    private String by(@Nullable LocalDate day) {
        return day == null ? "" : say(", senast ", ", by ") + day(day);
    }

    static void list(StringBuilder text, List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        if (!items.isEmpty()) {
            text.append('\n');
        }
    }
}
