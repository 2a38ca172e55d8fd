package se.motesplats.programme.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.programme.ProgrammeWarning;

/** The warnings of a schedule by the sessions that they are shown at. */
record ShownWarnings(Map<Long, List<ProgrammeWarning>> bySession) {

    static ShownWarnings of(List<ProgrammeWarning> warnings) {
        return new ShownWarnings(
                warnings.stream()
                        .flatMap(w -> w.atEach().stream())
                        .collect(
                                Collectors.groupingBy(
                                        ProgrammeWarning::sessionId,
                                        HashMap::new,
                                        Collectors.toList())));
    }

    List<ProgrammeWarning> at(long session) {
        return bySession.getOrDefault(session, List.of());
    }
}
