package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.motesplats.meeting.Meeting;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What all other parts have to say in a call, in the order of their keys. */
@Dependent
class CallAdditions {

    @Inject @Any private Instance<CallAddition> parts;

    List<CallAdded> of(Meeting meeting) {
        List<CallAdded> added = new ArrayList<>();
        sorted().forEach(part -> added.addAll(part.of(meeting)));
        return List.copyOf(added);
    }

    private List<CallAddition> sorted() {
        return parts.stream().sorted(Comparator.comparing(CallAddition::key)).toList();
    }

    /** For a mail: the lines of each part under its key, also of those that say nothing. */
    Map<String, List<String>> lines(List<CallAdded> added, Language language) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (CallAddition part : sorted()) {
            lines.put(
                    part.key(),
                    added.stream()
                            .filter(a -> a.key().equals(part.key()))
                            .map(a -> line(a, language))
                            .toList());
        }
        return lines;
    }

    /** "Kan ni delta? (väntar på G7 och Ria, senast fredag 3 mars 2017 (v. 9))". */
    private static String line(CallAdded added, Language language) {
        boolean sv = language == Language.SV;
        List<String> more = new ArrayList<>();
        if (!added.waitingFor().isEmpty()) {
            more.add((sv ? "väntar på " : "waiting for ") + added.waitingNames());
        }
        if (added.day() != null) {
            more.add((sv ? "senast " : "by ") + HumanTime.day(added.day(), language));
        }
        String text = added.text().replaceAll("\\s+", " ");
        return more.isEmpty() ? text : text + " (" + String.join("; ", more) + ')';
    }
}
