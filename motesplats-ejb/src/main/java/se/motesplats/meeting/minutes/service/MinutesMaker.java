package se.motesplats.meeting.minutes.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingAttendance;
import se.motesplats.meeting.Minutes;
import se.motesplats.meeting.OrganisationQuorum;
import se.motesplats.meeting.Presence;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.sitting.service.HeldMeeting;
import se.motesplats.meeting.sitting.service.MeetingOutcome;
import se.motesplats.meeting.sitting.service.MeetingOutcomes;
import se.motesplats.shared.Language;

/** Makes a first draft of minutes from a meeting that was held. */
@Dependent
class MinutesMaker {

    @Inject private HeldMeeting held;
    @Inject private GroupRepository groups;
    @Inject private MinutesRepository repository;
    @Inject @Any private Instance<MeetingOutcomes> sources;

    Minutes make(Meeting meeting, Language language) {
        MinutesWords words = new MinutesWords(language);
        String title = words.title(meeting);
        StringBuilder text = new StringBuilder();
        facts(text, meeting, words);
        attendance(text, meeting, words);
        points(text, meeting, words);
        repository
                .nextDay(meeting)
                .ifPresent(
                        next ->
                                text.append("## ")
                                        .append(words.say("Nästa möte", "Next meeting"))
                                        .append("\n\n")
                                        .append(words.when(next))
                                        .append('\n'));
        return new Minutes(meeting, title, fitted(text.toString().strip(), words));
    }

    /** What is longer than minutes may be is cut, and says so. */
    private static String fitted(String text, MinutesWords words) {
        String cut =
                words.say(
                        "\n\n(Här är anteckningarna avkortade. Resten finns på sidan Vid mötet.)",
                        "\n\n(The notes are cut here. The rest is on the page At the meeting.)");
        if (text.length() <= Minutes.LONGEST) {
            return text;
        }
        int end = Minutes.LONGEST - cut.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + cut;
    }

    private static void facts(StringBuilder text, Meeting meeting, MinutesWords words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.fact("När", "When", words.when(meeting)));
        meeting.getPlace()
                .getPlace()
                .ifPresent(
                        place ->
                                facts.add(words.fact("Plats", "Place", MinutesWords.plain(place))));
        meeting.getTheme()
                .ifPresent(
                        theme -> facts.add(words.fact("Tema", "Theme", MinutesWords.plain(theme))));
        text.append(String.join("\n", facts)).append("\n\n");
    }

    private void attendance(StringBuilder text, Meeting meeting, MinutesWords words) {
        List<MeetingAttendance> noted = held.attendance(meeting.getId());
        List<AppointedRepresentative> present = seats(noted, Presence.PRESENT, new HashSet<>());
        OrganisationQuorum quorum = quorum(meeting, present);
        text.append("## ")
                .append(words.say("Närvarande", "Present"))
                .append(
                        quorum.all().isEmpty()
                                ? ""
                                : words.say(
                                                " (%d av %d organisationer)",
                                                " (%d of %d organisations)")
                                        .formatted(quorum.represented(), quorum.all().size()))
                .append("\n\n");
        MinutesWords.list(text, byOrganisation(present, words));
        Set<Long> seen =
                present.stream().map(p -> p.getPerson().getId()).collect(Collectors.toSet());
        others(text, words, words.say("Anmält frånvaro", "Excused"), noted, Presence.EXCUSED, seen);
        others(text, words, words.say("Frånvarande", "Absent"), noted, Presence.ABSENT, seen);
        line(text, words.say("Besökare", "Visitors"), visitors(noted));
        line(
                text,
                words.say("Inte representerade", "Not represented"),
                quorum.missing().stream().map(MinutesWords::plain).toList());
    }

    /** Each person once, those who speak for an organisation first. */
    private static List<AppointedRepresentative> seats(
            List<MeetingAttendance> noted, Presence presence, Set<Long> seen) {
        return noted.stream()
                .filter(a -> a.getPresence() == presence)
                .flatMap(a -> a.getSeat().stream())
                .sorted(Comparator.comparing(AppointedRepresentative::getRole))
                .filter(seat -> seen.add(seat.getPerson().getId()))
                .toList();
    }

    private OrganisationQuorum quorum(Meeting meeting, List<AppointedRepresentative> present) {
        return OrganisationQuorum.of(
                groups.organisations(meeting.getGroup().getId()).stream()
                        .filter(o -> o.isValidOn(meeting.getDay()))
                        .map(GroupOrganisation::getName)
                        .toList(),
                present.stream()
                        .flatMap(p -> p.getOrganisation().stream())
                        .map(GroupOrganisation::getName)
                        .toList());
    }

    private static List<String> byOrganisation(
            List<AppointedRepresentative> present, MinutesWords words) {
        Map<String, List<String>> from = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (AppointedRepresentative seat : present) {
            seat.getOrganisation()
                    .ifPresent(
                            o ->
                                    from.computeIfAbsent(o.getName(), name -> new ArrayList<>())
                                            .add(words.who(seat)));
        }
        from.forEach(
                (name, people) ->
                        lines.add(MinutesWords.plain(name) + ": " + String.join(", ", people)));
        present.stream()
                .filter(seat -> seat.getOrganisation().isEmpty())
                .forEach(seat -> lines.add(words.who(seat)));
        return lines;
    }

    private static void others(
            StringBuilder text,
            MinutesWords words,
            String label,
            List<MeetingAttendance> noted,
            Presence presence,
            Set<Long> seen) {
        line(text, label, seats(noted, presence, seen).stream().map(words::whoFrom).toList());
    }

    private static List<String> visitors(List<MeetingAttendance> noted) {
        return noted.stream()
                .flatMap(
                        a ->
                                a.getVisitorName().stream()
                                        .map(
                                                name ->
                                                        MinutesWords.plain(name)
                                                                + a.getVisitorOrganisation()
                                                                        .map(MinutesWords::plain)
                                                                        .map(o -> " (" + o + ')')
                                                                        .orElse("")))
                .toList();
    }

    private static void line(StringBuilder text, String label, List<String> values) {
        if (!values.isEmpty()) {
            text.append("**")
                    .append(label)
                    .append(":** ")
                    .append(String.join(", ", values))
                    .append("\n\n");
        }
    }

    private void points(StringBuilder text, Meeting meeting, MinutesWords words) {
        HeldMeeting.Notes notes = held.notes(meeting.getId());
        Map<Long, String> left = new TreeMap<>(notes.points());
        List<MeetingOutcome> outcomes = outcomes(meeting.getId());
        List<MeetingOutcome> rest = new ArrayList<>(outcomes);
        int number = 0;
        for (AgendaItem item : held.points(meeting.getId())) {
            number += item.getPart() == AgendaItemPart.THEME ? 0 : 1;
            text.append("## ")
                    .append(
                            item.getPart() == AgendaItemPart.THEME
                                    ? words.say("Tema: ", "Theme: ")
                                    : number + ". ")
                    .append(MinutesWords.plain(item.getTitle()))
                    .append("\n\n");
            note(text, left.remove(item.getId()));
            if (item.getState() == AgendaItemState.MOVED) {
                text.append(
                        words.say(
                                "Punkten tas upp på ett senare möte.\n\n",
                                "The point is taken up at a later meeting.\n\n"));
            }
            List<MeetingOutcome> here =
                    outcomes.stream()
                            .filter(o -> Long.valueOf(item.getId()).equals(o.itemId()))
                            .toList();
            rest.removeAll(here);
            MinutesWords.list(text, here.stream().map(words::outcome).toList());
        }
        if (!notes.others().isBlank() || !rest.isEmpty()) {
            text.append("## ").append(words.say("Övrigt", "Other")).append("\n\n");
            note(text, notes.others());
            MinutesWords.list(text, rest.stream().map(words::outcome).toList());
        }
        gone(text, left.values(), words);
    }

    /** Notes of points that were taken off the agenda afterwards. */
    private static void gone(StringBuilder text, Collection<String> left, MinutesWords words) {
        if (left.stream().anyMatch(note -> !note.isBlank())) {
            text.append("## ")
                    .append(
                            words.say(
                                    "Anteckningar till punkter som inte finns kvar",
                                    "Notes of points that are no more"))
                    .append("\n\n");
            left.forEach(note -> note(text, note));
        }
    }

    private static void note(StringBuilder text, @Nullable String note) {
        if (note != null && !note.isBlank()) {
            text.append(note.strip()).append("\n\n");
        }
    }

    /** Decisions first, then what is to be done, then questions. */
    private List<MeetingOutcome> outcomes(long meetingId) {
        return sources.stream()
                .flatMap(source -> source.of(meetingId).stream())
                .sorted(Comparator.comparing(MeetingOutcome::kind))
                .toList();
    }
}
