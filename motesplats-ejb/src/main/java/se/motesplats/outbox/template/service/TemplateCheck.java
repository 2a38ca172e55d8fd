package se.motesplats.outbox.template.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailWording;
import se.motesplats.outbox.template.service.MailWord.Kind;

/**
 * Reads a text as a template and says all that is wrong with it. What may be written is a list:
 * declared words, and sections of those that may be missing or many. Nothing else of the template
 * language is let through, so that a text can neither call code nor include a file nor grow beyond
 * what its words hold.
 */
public final class TemplateCheck {

    /** Letters of a text; the longest that the application comes with has some 1,500. */
    public static final int LONGEST = 10_000;

    /** Letters of a subject, with its placeholders. */
    public static final int LONGEST_SUBJECT = 500;

    private static final int MOST_TAGS = 400;
    private static final int DEEPEST = 6;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern IN_ONE_BRACE =
            Pattern.compile("(?<!\\{)\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}(?!})");
    private static final Pattern ITSELF = Pattern.compile("\\.|-first|-last");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final String ERROR = "error.template.";

    private final MailSample sample;
    private final boolean inSubject;
    private final String text;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Set<MailWord> said = new HashSet<>();
    private final Deque<Section> open = new ArrayDeque<>();

    /** A section that has begun; of a word, or of the first or last of many. */
    private record Section(String name, @Nullable MailWord word, boolean inverted, int line) {

        private boolean isValue() {
            return word != null && !inverted && word.kind() != Kind.CONDITION;
        }
    }

    private TemplateCheck(MailSample sample, boolean inSubject, String text) {
        this.sample = sample;
        this.inSubject = inSubject;
        this.text = text;
    }

    /** All that is wrong, in the order of the text; empty if it can be used. */
    public static List<TemplateProblem> problems(MailSample sample, MailWording text) {
        TemplateCheck subject = new TemplateCheck(sample, true, text.subject());
        if (sample.hasSubject()) {
            subject.readSubject();
        }
        TemplateCheck body = new TemplateCheck(sample, false, text.body());
        body.readBody();
        List<TemplateProblem> all = new ArrayList<>(subject.problems);
        all.addAll(body.problems);
        return all;
    }

    private void readSubject() {
        if (text.isBlank()) {
            problem("emptySubject");
        } else if (BREAK.matcher(text).find()) {
            problem("subjectLines");
        } else if (text.length() > LONGEST_SUBJECT) {
            problem("longSubject", LONGEST_SUBJECT);
        } else {
            readTags();
        }
    }

    private void readBody() {
        if (text.isBlank()) {
            problem("emptyBody");
        } else if (text.length() > LONGEST) {
            problem("long", LONGEST);
        } else {
            readTags();
            if (problems.isEmpty()) {
                sample.words().forEach(this::requireSaid);
            }
        }
    }

    private void requireSaid(MailWord word) {
        if (word.required() && !said.contains(word)) {
            problem("missing", braces(word.name()));
        }
        word.parts().stream()
                .filter(part -> part.required() && !said.contains(part))
                .forEach(part -> problem("missingPart", braces(part.name()), around(word.name())));
    }

    private void readTags() {
        int from = 0;
        int tags = 0;
        while (true) {
            int start = text.indexOf("{{", from);
            readBetween(from, start < 0 ? text.length() : start);
            if (start < 0) {
                break;
            }
            int end = text.indexOf("}}", start);
            int line = line(start);
            if (end < 0 || text.substring(start + 2, end).contains("{{")) {
                problem("unclosedTag", line, shortened(text.substring(start)));
                return;
            }
            if (++tags > MOST_TAGS) {
                problem("many", MOST_TAGS);
                return;
            }
            readTag(text.substring(start + 2, end), line);
            from = end + 2;
        }
        open.descendingIterator()
                .forEachRemaining(
                        section ->
                                problem(
                                        "unclosedSection",
                                        section.line(),
                                        opening(section),
                                        braces('/' + section.name())));
    }

    /** Text as it stands: a known word in one brace was meant to be in two. */
    private void readBetween(int from, int to) {
        Matcher one = IN_ONE_BRACE.matcher(text).region(from, to);
        while (one.find()) {
            if (find(one.group(1)).isPresent()) {
                problem("oneBrace", line(one.start()), one.group(), braces(one.group(1)));
            }
        }
    }

    private void readTag(String inside, int line) {
        String tag = inside.strip();
        char sign = tag.isEmpty() ? ' ' : tag.charAt(0);
        String name = "#^/".indexOf(sign) < 0 ? tag : tag.substring(1).strip();
        String written = braces(shortened(tag));
        if (!NAME.matcher(name).matches() && !ITSELF.matcher(name).matches()) {
            problem("notAllowed", line, written);
        } else if (sign == '/') {
            close(name, line, written);
        } else if (sign == '#' || sign == '^') {
            open(name, sign == '^', line, written);
        } else {
            say(name, line, written);
        }
    }

    private void open(String name, boolean inverted, int line, String written) {
        MailWord word = null;
        if (ITSELF.matcher(name).matches()) {
            requireMany(name, line, written);
        } else {
            word = word(name, line, written);
            if (word != null && word.kind() == Kind.VALUE) {
                problem("alwaysThere", line, written, braces(name));
            }
            if (word != null && !inverted && repeats(word)) {
                problem("manyInMany", line, written);
            }
            if (word != null) {
                said.add(word);
            }
        }
        open.push(new Section(name, word, inverted, line));
        if (open.size() > DEEPEST) {
            problem("deep", line, written);
        }
    }

    /** Whether something that repeats would stand in itself or in another that does. */
    private boolean repeats(MailWord word) {
        return word.repeats()
                && open.stream()
                        .anyMatch(
                                around ->
                                        around.word() != null
                                                && around.word().repeats()
                                                && !around.inverted()
                                                && !around.word().parts().contains(word));
    }

    private void close(String name, int line, String written) {
        Section last = open.peek();
        if (last == null) {
            problem("closesNothing", line, written);
        } else if (!last.name().equals(name)) {
            problem("closesOther", line, written, braces('/' + last.name()), opening(last));
            // Whatever is meant, the sentence about one of them is enough.
            if (open.stream().anyMatch(section -> section.name().equals(name))) {
                open.removeAll(
                        open.stream().takeWhile(section -> !section.name().equals(name)).toList());
                open.pop();
            }
        } else {
            open.pop();
        }
    }

    private void say(String name, int line, String written) {
        if (name.equals(".")) {
            Optional<Section> nearest = open.stream().filter(Section::isValue).findFirst();
            if (nearest.isEmpty()
                    || nearest.filter(s -> s.word() != null && s.word().kind() != Kind.GROUP)
                            .isEmpty()) {
                problem("dot", line, written);
            }
            return;
        }
        if (ITSELF.matcher(name).matches()) {
            problem("onlySection", line, written, around(name));
            return;
        }
        MailWord word = word(name, line, written);
        if (word != null && !word.says()) {
            problem("onlySection", line, written, around(name));
        }
        if (word != null) {
            said.add(word);
        }
    }

    private void requireMany(String name, int line, String written) {
        if (name.equals(".")
                || open.stream().noneMatch(s -> s.word() != null && s.word().repeats())) {
            problem("onlyInMany", line, written);
        }
    }

    private @Nullable MailWord word(String name, int line, String written) {
        Optional<MailWord> word = find(name);
        if (word.isPresent()) {
            return word.get();
        }
        Optional<MailWord> group =
                sample.words().stream()
                        .filter(w -> w.parts().stream().anyMatch(p -> p.name().equals(name)))
                        .findFirst();
        if (group.isPresent()) {
            problem("within", line, written, around(group.get().name()));
            return null;
        }
        Optional<String> meant = meant(name);
        if (meant.isPresent()) {
            problem("unknownMeant", line, written, braces(meant.get()));
        } else {
            problem("unknown", line, written);
        }
        return null;
    }

    /** The word of that name, of the nearest group around first. */
    private Optional<MailWord> find(String name) {
        return visible().stream().filter(word -> word.name().equals(name)).findFirst();
    }

    private List<MailWord> visible() {
        List<MailWord> visible = new ArrayList<>();
        Iterator<Section> inside = open.iterator();
        while (inside.hasNext()) {
            MailWord word = inside.next().word();
            if (word != null) {
                visible.addAll(word.parts());
            }
        }
        visible.addAll(sample.allWords());
        return visible;
    }

    /** The name that is nearest to a misspelt one, if any is near. */
    private Optional<String> meant(String name) {
        int near = Math.max(1, name.length() / 3);
        return visible().stream()
                .map(MailWord::name)
                .filter(known -> distance(known, name) <= near)
                .min(Comparator.comparingInt(known -> distance(known, name)));
    }

    /** How many letters have to be changed, added or left out; capitals count as the same. */
    private static int distance(String known, String typed) {
        String a = known.toLowerCase(Locale.ROOT);
        String b = typed.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > a.length()) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }

    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private void problem(String key, Object... data) {
        problems.add(new TemplateProblem(inSubject, ERROR + key, List.of(data)));
    }

    private static String opening(Section section) {
        return braces((section.inverted() ? "^" : "#") + section.name());
    }

    private static String braces(String inside) {
        return "{{" + inside + "}}";
    }

    private static String around(String name) {
        return braces('#' + name) + " … " + braces('/' + name);
    }

    private static String shortened(String written) {
        String first = written.lines().findFirst().orElse("");
        return first.length() > 40 ? first.substring(0, 40) + '…' : first;
    }
}
