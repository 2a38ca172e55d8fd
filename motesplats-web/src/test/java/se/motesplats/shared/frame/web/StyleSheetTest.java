package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One look in parts, sent as one sheet. */
class StyleSheetTest {

    private static final Path LIBRARY = Path.of("src/main/webapp/resources/motesplats");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}\\b");

    @Test
    void parts_stand_where_the_sheet_names_them() throws IOException {
        String sheet = "a {}\n@import \"style/b.css\";\n@import \"style/c.css\";\nd {}\n";
        assertThat(VersionedResources.joined(bytes(sheet), name -> bytes("/* " + name + " */ $1")))
                .isEqualTo("a {}\n/* style/b.css */ $1\n/* style/c.css */ $1\nd {}\n");
    }

    @Test
    void the_sheets_have_all_parts_and_nothing_is_left_to_ask_for() throws IOException {
        List<String> named = new ArrayList<>();
        for (String name : List.of("motesplats.css", "timetable.css")) {
            String sheet =
                    VersionedResources.joined(
                            Files.newInputStream(LIBRARY.resolve(name)),
                            part -> {
                                named.add(part);
                                return Files.newInputStream(LIBRARY.resolve(part));
                            });
            assertThat(sheet).doesNotContain("@import");
        }
        try (Stream<Path> parts = Files.list(LIBRARY.resolve("style"))) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            parts.map(part -> "style/" + part.getFileName()).toList());
        }
    }

    /** What a colour is in the dark stands beside what it is in the light. */
    @Test
    void colours_are_chosen_among_the_tokens() throws IOException {
        String tokens = Files.readString(LIBRARY.resolve("style/tokens.css"));
        TreeMap<String, Integer> said = new TreeMap<>();
        Pattern.compile("(--m-[\\w-]+):")
                .matcher(tokens)
                .results()
                .map(MatchResult::group)
                .forEach(name -> said.merge(name, 1, Integer::sum));
        said.keySet().removeAll(List.of("--m-light:", "--m-dark:", "--m-target:"));
        assertThat(said.values()).hasSizeGreaterThan(20).containsOnly(1);
        assertThat(tokens.lines().filter(line -> COLOUR.matcher(line).find()))
                .allMatch(
                        line ->
                                line.contains("var(--m-light, ")
                                        && line.contains("var(--m-dark, "));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
