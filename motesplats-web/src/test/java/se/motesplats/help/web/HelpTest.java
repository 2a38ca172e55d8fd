package se.motesplats.help.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.Language;

/** Every page has its part of the handbook, and both languages have all parts. */
class HelpTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern FRAMED =
            Pattern.compile("template=\"/WEB-INF/templates/(page|event)\\.xhtml\"");
    private static final Pattern GUIDE =
            Pattern.compile("<ui:param name=\"guide\" value=\"(.*)\"/>");

    private final HelpTexts texts = new HelpTexts();

    @Test
    void every_page_has_a_part_that_exists() throws IOException {
        Map<String, String> guides = new TreeMap<>();
        try (Stream<Path> pages = Files.walk(WEBAPP)) {
            for (Path page : pages.filter(HelpTest::isPage).toList()) {
                String text = Files.readString(page);
                Matcher guide = GUIDE.matcher(text);
                if (FRAMED.matcher(text).find()) {
                    guides.put(
                            WEBAPP.relativize(page).toString(), guide.find() ? guide.group(1) : "");
                }
            }
        }
        assertThat(guides).hasSizeGreaterThan(60);
        List<String> parts = ids(HelpTexts.HANDBOOK, Language.SV);
        assertThat(guides).allSatisfy((page, part) -> assertThat(parts).as(page).contains(part));
    }

    /** What says that something is wrong says what to do by itself. */
    private static boolean isPage(Path file) {
        String name = WEBAPP.relativize(file).toString();
        return name.endsWith(".xhtml") && !name.startsWith("WEB-INF") && !name.startsWith("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {HelpTexts.HANDBOOK, HelpTexts.NEWS})
    void both_languages_have_the_same_parts_and_pictures(String text) {
        assertThat(shape(text, Language.EN)).isEqualTo(shape(text, Language.SV));
        assertThat(pictures(text, Language.EN))
                .as("what is shown speaks the language of the text")
                .allMatch(picture -> picture.endsWith("-en.png"));
        assertThat(ids(text, Language.SV)).doesNotHaveDuplicates().doesNotContain("");
    }

    private List<String> shape(String text, Language language) {
        return texts.parts(text, language).stream()
                .map(part -> part.id() + ' ' + part.chapter() + ' ' + kinds(part))
                .toList();
    }

    private static List<String> kinds(HelpPart part) {
        return part.blocks().stream()
                .map(
                        block ->
                                block.kind()
                                        + block.picture().replace("-en.png", ".png")
                                        + block.lines().size())
                .toList();
    }

    private List<String> pictures(String text, Language language) {
        return texts.parts(text, language).stream()
                .flatMap(part -> part.blocks().stream())
                .map(HelpBlock::picture)
                .filter(picture -> !picture.isEmpty())
                .toList();
    }

    private List<String> ids(String text, Language language) {
        return texts.parts(text, language).stream().map(HelpPart::id).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pictures_and_links_lead_somewhere(Language language) {
        List<String> parts = ids(HelpTexts.HANDBOOK, language);
        List<HelpBlock> blocks =
                texts.parts(HelpTexts.HANDBOOK, language).stream()
                        .flatMap(part -> part.blocks().stream())
                        .toList();
        assertThat(blocks)
                .filteredOn(block -> block.kind() == HelpBlock.Kind.PICTURE)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        block -> {
                            assertThat(block.says()).isNotBlank();
                            assertThat(
                                            WEBAPP.resolve("resources/motesplats/guide")
                                                    .resolve(block.picture()))
                                    .exists();
                        });
        assertThat(
                        blocks.stream()
                                .flatMap(block -> block.lines().stream())
                                .flatMap(List::stream)
                                .filter(run -> run.kind() == HelpRun.Kind.LINK))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(parts).contains(run.target().substring(1)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_part_belongs_to_a_chapter(Language language) {
        assertThat(texts.chapters(language))
                .hasSizeGreaterThan(6)
                .allSatisfy(chapter -> assertThat(chapter.head().chapter()).isTrue());
        assertThat(texts.chapters(language).stream().mapToInt(c -> c.parts().size() + 1).sum())
                .isEqualTo(texts.parts(HelpTexts.HANDBOOK, language).size());
    }

    @Test
    void a_text_is_read_as_pieces_of_sentences() {
        List<HelpPart> parts =
                HelpReader.read(
                        """
                        # Name

                        <a id="one"></a>

                        ## A <chapter

                        Press **Save** in *Form* with `Enter`, see [two](#two)
                        & <more.
                        """);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).id()).isEqualTo("one");
        assertThat(parts.get(0).title()).isEqualTo("A <chapter");
        assertThat(parts.get(0).blocks().get(0).lines().get(0))
                .contains(
                        new HelpRun(HelpRun.Kind.STRONG, "Save", ""),
                        new HelpRun(HelpRun.Kind.EMPHASIS, "Form", ""),
                        new HelpRun(HelpRun.Kind.CODE, "Enter", ""),
                        new HelpRun(HelpRun.Kind.LINK, "two", "#two"));
        assertThat(parts.get(0).text()).endsWith("see two & <more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text with <b>markup</b>",
                "<img src=x onerror=alert(1)>",
                "> quoted",
                "1. numbered"
            })
    void what_pages_cannot_show_is_refused(String markdown) {
        assertThatThrownBy(() -> HelpReader.read("## Title\n\n" + markdown))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
