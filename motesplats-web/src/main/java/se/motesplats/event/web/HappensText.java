package se.motesplats.event.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.motesplats.event.decision.service.Consequence;
import se.motesplats.event.decision.service.ConsequenceArea;
import se.motesplats.shared.text.web.Texts;

/** What a decision does in one area, in the reader's words. */
public record HappensText(ConsequenceArea area, List<String> lines) implements Serializable {

    public HappensText {
        lines = List.copyOf(lines);
    }

    /** The lines, each with others of its area, in the order of the areas. */
    static List<HappensText> of(List<Consequence> happens, Texts texts) {
        Map<ConsequenceArea, List<String>> areas = new TreeMap<>();
        for (Consequence line : happens) {
            areas.computeIfAbsent(line.area(), area -> new ArrayList<>())
                    .add(texts.format(line.key(), line.data().toArray()));
        }
        return areas.entrySet().stream()
                .map(area -> new HappensText(area.getKey(), area.getValue()))
                .toList();
    }
}
