package se.motesplats.shared.text.service;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two texts: lines, and within a line that was changed the words.
 *
 * @param lines of both, in their order
 */
public record TextDifference(List<Line> lines) implements Serializable {

    /** Around what is different within a line; no keyboard writes them. */
    private static final String MARK = "\uE000";

    private static final DiffRowGenerator GENERATOR =
            DiffRowGenerator.create()
                    .showInlineDiffs(true)
                    .inlineDiffByWord(true)
                    .lineNormalizer(line -> line)
                    .oldTag(begins -> MARK)
                    .newTag(begins -> MARK)
                    .build();

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A line.
     *
     * @param pieces those that are different by turns, the first is not; empty for none
     */
    public record Line(Kind kind, List<String> pieces) implements Serializable {

        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    public TextDifference {
        lines = List.copyOf(lines);
    }

    /** From one text to another. */
    public static TextDifference of(String before, String after) {
        List<Line> lines = new ArrayList<>();
        for (DiffRow row : GENERATOR.generateDiffRows(lines(before), lines(after))) {
            DiffRow.Tag tag = row.getTag();
            if (tag == DiffRow.Tag.EQUAL) {
                lines.add(line(Kind.SAME, row.getOldLine()));
            } else {
                if (tag != DiffRow.Tag.INSERT) {
                    lines.add(line(Kind.REMOVED, row.getOldLine()));
                }
                if (tag != DiffRow.Tag.DELETE) {
                    lines.add(line(Kind.ADDED, row.getNewLine()));
                }
            }
        }
        return new TextDifference(lines);
    }

    /** Whether both say the same. */
    public boolean isNone() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
    }

    private static List<String> lines(String text) {
        return text.replace(MARK, "").lines().toList();
    }

    private static Line line(Kind kind, String marked) {
        return new Line(kind, List.of(marked.split(MARK, -1)));
    }
}
