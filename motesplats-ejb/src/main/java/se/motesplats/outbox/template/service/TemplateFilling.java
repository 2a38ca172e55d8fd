package se.motesplats.outbox.template.service;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Pattern;
import se.motesplats.outbox.MailWording;

/**
 * A text that can be filled. It asks its values nothing but what they are: no code of theirs or of
 * the text's is called.
 */
public final class TemplateFilling {

    /** Letters of a mail; a text and its values are far below. */
    static final int LONGEST = 500_000;

    /** Letters of a subject; the index by which mails are found takes no more of them. */
    private static final int LONGEST_SUBJECT = 300;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** The text is plain: nothing is escaped here, the HTML part is. */
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withLoader(
                            name -> {
                                throw new MustacheException("no other text is taken in: " + name);
                            });

    private final Template subject;
    private final Template body;

    /** What became of a text. */
    public record Filled(String subject, String body) {}

    private TemplateFilling(Template subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /**
     * Reads the text.
     *
     * @throws MustacheException if it is no template
     */
    public static TemplateFilling of(MailWording text) {
        return new TemplateFilling(COMPILER.compile(text.subject()), COMPILER.compile(text.body()));
    }

    /**
     * Subject and text with their values.
     *
     * @throws MustacheException if a value is missing, or if it grows beyond all mails
     */
    public Filled fill(Map<String, Object> values) {
        return new Filled(
                MailValues.cut(
                        BREAKS.matcher(fill(subject, values)).replaceAll(" ").strip(),
                        LONGEST_SUBJECT),
                fill(body, values).strip().replaceAll("\n{3,}", "\n\n"));
    }

    private static String fill(Template template, Map<String, Object> values) {
        Bounded out = new Bounded();
        template.execute(values, out);
        return out.text.toString();
    }

    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] letters, int from, int count) {
            if (text.length() + count > LONGEST) {
                throw new MustacheException("longer than a mail can be");
            }
            text.append(letters, from, count);
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
