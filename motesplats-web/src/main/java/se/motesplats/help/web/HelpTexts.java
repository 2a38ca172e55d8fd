package se.motesplats.help.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.motesplats.shared.Language;

/** The handbook and what is new, read once: {@code help/<text>_<language>.md}. */
@ApplicationScoped
class HelpTexts {

    static final String HANDBOOK = "handbook";
    static final String NEWS = "news";

    private final Map<String, List<HelpPart>> known = new ConcurrentHashMap<>();

    /** All parts of a text, in their order. */
    List<HelpPart> parts(String text, Language language) {
        return known.computeIfAbsent(
                "help/" + text + '_' + language.tag() + ".md", HelpTexts::read);
    }

    /** The handbook as a reader sees it. */
    List<HelpChapter> chapters(Language language) {
        List<HelpChapter> chapters = new ArrayList<>();
        HelpPart head = null;
        List<HelpPart> parts = new ArrayList<>();
        for (HelpPart part : parts(HANDBOOK, language)) {
            if (part.chapter()) {
                if (head != null) {
                    chapters.add(new HelpChapter(head, parts));
                }
                head = part;
                parts.clear();
            } else {
                parts.add(part);
            }
        }
        if (head != null) {
            chapters.add(new HelpChapter(head, parts));
        }
        return chapters;
    }

    private static List<HelpPart> read(String file) {
        try (InputStream in = HelpTexts.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return HelpReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
