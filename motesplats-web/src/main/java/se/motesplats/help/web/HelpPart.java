package se.motesplats.help.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands under one heading.
 *
 * @param id the same in all languages; the address ends with it
 * @param chapter whether the parts that follow belong to it
 */
public record HelpPart(String id, boolean chapter, String title, List<HelpBlock> blocks) {

    public HelpPart {
        blocks = List.copyOf(blocks);
    }

    /** All of it as words. */
    String text() {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.stream().map(HelpRun::text).collect(Collectors.joining()))
                .collect(Collectors.joining(" ", title + ' ', ""));
    }
}
