package se.motesplats.livetext.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.livetext.Splice;

/** Two and twenty people in one text: no word is lost, none comes twice, all see the same. */
class TextMergeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vi ses                 | Vi ses snart           | I dag: Vi ses          | I dag: Vi ses snart
                    ''                     | Hej alla               | Vi bör                 | Hej alla Vi bör
                    Mötet öppnas           | Mötet öppnas kl. 13.30 | Mötet öppnas av Anna   | Mötet öppnas kl. 13.30 av Anna
                    kl. 13.30              | kl. 13.45              | kl. 14.30              | kl. 13.45 14.30
                    ett motet              | ett mötet              | ett mötet              | ett mötet
                    a b c                  | x y z                  | p q r                  | x y z p q r
                    Vi beslu               | Vi beslu X             | Vi beslutar            | Vi beslutar X
                    ett två tre fyra       | ett fyra               | ett två NYTT tre fyra  | ett NYTT fyra
                    ett två                | ''                     | ett två tre            | tre
                    """)
    void brings_together_what_two_wrote(String base, String theirs, String mine, String both) {
        assertThat(TextMerge.merge(base, theirs, mine).strip()).isEqualTo(both);
    }

    @Test
    void keeps_lines_of_two_as_lines() {
        assertThat(TextMerge.merge("Punkt 1\n", "Punkt 1\nAnna: ja\n", "Punkt 1\nBo: nej\n"))
                .isEqualTo("Punkt 1\nAnna: ja\nBo: nej\n");
    }

    @Test
    void unites_two_texts_of_which_nobody_knows_the_first() {
        assertThat(TextMerge.unite("Vi ses på Bryggan", "Vi hörs på Bryggan snart"))
                .isEqualTo("Vi ses hörs på Bryggan snart");
    }

    @Test
    void does_not_cut_signs_of_two_characters() {
        assertThat(TextMerge.typed("bra 😀", "bra 😁")).containsExactly(new Splice(4, 6, "😁"));
        assertThat(TextMerge.merge("😀", "😀😁", "😂😀")).isEqualTo("😂😀😁");
    }

    @Test
    void compares_long_texts_that_have_nothing_in_common_in_bounded_steps() {
        Random random = new Random(3);
        String one = longText(random, "a");
        String other = longText(random, "b");
        List<Splice> splices = TextMerge.between(one, other);
        assertThat(TextMerge.apply(one, splices)).isEqualTo(other);
        String mine = one.replaceFirst("\n", "\nMITT EGET\n");
        assertThat(TextMerge.merge(one, other, mine)).contains("MITT EGET");
    }

    private static String longText(Random random, String word) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 40_000) {
            text.append(word)
                    .append(random.nextInt(9999))
                    .append(random.nextInt(9) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_between_two_texts_leads_from_one_to_the_other_and_back(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String before = scribble(random);
            String after = scribble(random);
            assertThat(TextMerge.apply(before, TextMerge.between(before, after))).isEqualTo(after);
            assertThat(TextMerge.apply(before, TextMerge.typed(before, after))).isEqualTo(after);
        }
    }

    private static String scribble(Random random) {
        String signs = "ab å.\n 13😀e\u0301-";
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            int at =
                    signs.offsetByCodePoints(
                            0, random.nextInt(signs.codePointCount(0, signs.length())));
            text.appendCodePoint(signs.codePointAt(at));
        }
        return text.toString();
    }

    /** What the server keeps: the newest text, the earlier ones, and what each sent last. */
    private static final class Server {
        final List<String> texts =
                new ArrayList<>(List.of("Kallelse till mötet\n\nPunkt ett\nPunkt två\n"));
        final Map<String, String> done = new HashMap<>();

        int newest() {
            return texts.size() - 1;
        }

        void save(int writer, Sent sent) {
            if (done.putIfAbsent(writer + ":" + sent.sequence, sent.text) == null) {
                String base =
                        sent.after < 0
                                ? texts.get(sent.base)
                                : done.getOrDefault(writer + ":" + sent.after, "");
                texts.add(TextMerge.merge(base, texts.get(newest()), sent.text));
            }
        }
    }

    private record Sent(int sequence, int base, int after, String text) {}

    /** What the page of one writer keeps. */
    private static final class Writer {
        final int number;
        int base;
        int after = -1;
        String shown;
        int sequence;
        @Nullable Sent sent;
        int words;

        Writer(int number, Server server) {
            this.number = number;
            this.shown = server.texts.get(0);
        }

        void type(Random random, Set<String> all) {
            String word = "w" + number + "x" + words++;
            all.add(word);
            List<Integer> gaps = new ArrayList<>(List.of(0, shown.length()));
            for (int i = 1; i < shown.length(); i++) {
                if (shown.charAt(i - 1) == ' ' || shown.charAt(i - 1) == '\n') {
                    gaps.add(i);
                }
            }
            int at = gaps.get(random.nextInt(gaps.size()));
            boolean apart = at > 0 && !Character.isWhitespace(shown.charAt(at - 1));
            shown =
                    shown.substring(0, at)
                            + (apart ? " " : "")
                            + word
                            + (random.nextInt(6) == 0 ? "\n" : " ")
                            + shown.substring(at);
        }

        /** Takes away a word that was there before anybody wrote. */
        void remove(Random random) {
            String[] first = {"Kallelse", "till", "mötet", "Punkt", "ett", "två"};
            shown = shown.replaceFirst("\\b" + first[random.nextInt(first.length)] + "\\b ?", "");
        }

        void send(Server server) {
            Sent now = sent == null ? new Sent(sequence++, base, after, shown) : sent;
            sent = now;
            server.save(number, now);
        }

        /** An answer to what was sent, or news. */
        void hear(Server server) {
            if (sent == null && after >= 0) {
                return;
            }
            String from = sent == null ? server.texts.get(base) : sent.text;
            List<Splice> typed = TextMerge.typed(from, shown);
            if (TextMerge.isOnePlace(from, typed)) {
                String now = server.texts.get(server.newest());
                shown = TextMerge.join(from, typed, TextMerge.between(from, now));
                base = server.newest();
                after = -1;
            } else if (sent != null) {
                after = sent.sequence;
            }
            sent = null;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1", "2, 2", "2, 3", "2, 4", "3, 5", "5, 6", "10, 7", "20, 8", "20, 9", "20, 10"
    })
    void no_word_is_lost_and_none_comes_twice_however_many_write(int writers, long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60 / writers + 1; round++) {
            Server server = new Server();
            Set<String> all = new TreeSet<>();
            List<Writer> people = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                people.add(new Writer(i, server));
            }
            for (int step = 0; step < writers * 25; step++) {
                Writer one = people.get(random.nextInt(writers));
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> one.type(random, all);
                    case 3 -> {
                        if (random.nextInt(4) == 0) {
                            one.remove(random);
                        }
                    }
                    case 4 -> one.send(server); // and the answer gets lost
                    default -> {
                        if (one.sent != null || random.nextBoolean()) {
                            one.send(server);
                        }
                        one.hear(server);
                    }
                }
            }
            for (int i = 0; i < 3; i++) {
                for (Writer one : people) {
                    one.send(server);
                    one.hear(server);
                }
            }
            String end = server.texts.get(server.newest());
            assertThat(people).allSatisfy(p -> assertThat(p.shown).isEqualTo(end));
            assertThat(all)
                    .filteredOn(word -> end.split("\\b" + word + "\\b", -1).length != 2)
                    .as("lost or doubled in " + end)
                    .isEmpty();
        }
    }

    @Test
    void the_last_one_wins_would_lose_words() {
        String base = "Punkt ett";
        assertThat(TextMerge.merge(base, base + " Anna", base + " Bo")).contains("Anna", "Bo");
        assertThat(base + " Bo").as("what a plain save would have left").doesNotContain("Anna");
    }
}
