package se.motesplats.seat.namelist.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as people write it in lists: behind a number, with titles and degrees, the family name
 * first. Somebody with one name has it as the given name.
 */
record PersonName(String given, String family) {

    /** A longer name is nobody's; the patterns below see no more of it. */
    private static final int MAX_NAME = 1000;

    /** Belong to the family name that follows. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "von", "af", "av", "de", "del", "della", "der", "den", "van", "ter", "zu", "la",
                    "le", "di", "da", "dos", "du", "el", "al", "bin", "ibn", "abu");

    /** Before or behind a name, and no part of it. */
    private static final Set<String> TITLES =
            Set.of(
                    "dr",
                    "doktor",
                    "prof",
                    "professor",
                    "docent",
                    "fil",
                    "med",
                    "tekn",
                    "jur",
                    "ekon",
                    "leg",
                    "lic",
                    "kand",
                    "mag",
                    "herr",
                    "hr",
                    "fru",
                    "fröken",
                    "frk",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "phd",
                    "msc",
                    "bsc",
                    "mba",
                    "mph",
                    "md");

    /** What somebody works as, mostly as the end of a longer word. */
    private static final Pattern WORK =
            Pattern.compile(
                    ".*(?:chef|ledare|samordnare|sekreterare|handläggare|pedagog|terapeut|sköterska|skötare|utredare"
                            + "|strateg|direktör|assistent|rektor|socionom|psykolog|kurator|konsult|lärare|ordförande|behandlare"
                            + "|vägledare|coach|controller|jurist|biträde|specialist|koordinator|manager|ansvarig|läkare)");

    /** Before what somebody works as. */
    private static final Set<String> QUALITIES =
            Set.of("biträdande", "första", "vice", "tf", "t.f.", "stf", "ställföreträdande", "1:e");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\s*(?:[#(\\[]?\\d{1,4}\\s*[.):\\]]+\\s*|#?\\d{1,4}\\s+|[a-z]\\)\\s*)(?=\\D)");

    /** Begins a name as "'t Hooft" does, and no quote that is closed. */
    private static final Pattern OWN_APOSTROPHE = Pattern.compile("['’]\\p{L}[^'’]*[^'’\\s,;|]");

    private static final Pattern BULLET = Pattern.compile("^[\\s,;'•·*▪●◦‣☐☑✓–—-]+");

    PersonName {
        if (given.isEmpty()) {
            given = family;
            family = "";
        }
    }

    /** A whole name: "Alm, Anna", "Anna Alm", "Anna von Alm", "1. Dr Anna Alm, enhetschef". */
    static PersonName of(String name) {
        return of(name, false);
    }

    /**
     * A whole name.
     *
     * @param familyFirst whether the first word is the family name, also without a comma
     */
    static PersonName of(String name, boolean familyFirst) {
        String text = plain(name);
        int comma = text.indexOf(',');
        if (comma <= 0) {
            return ofWords(withoutTitles(words(text)), familyFirst);
        }
        String first = text.substring(0, comma).strip();
        // Behind a comma stands the given name, or what somebody is.
        for (String other : text.substring(comma + 1).split(",")) {
            List<String> words = words(other.strip());
            if (!words.isEmpty() && !isTitle(words)) {
                return new PersonName(
                        String.join(" ", withoutTitles(words)),
                        String.join(" ", withoutTitles(words(first))));
            }
        }
        return ofWords(withoutTitles(words(first)), familyFirst);
    }

    /** Given and family name that stand in two places. */
    static PersonName of(String given, String family) {
        String first = String.join(" ", withoutTitles(words(plain(given))));
        return new PersonName(first, String.join(" ", withoutTitles(words(plain(family)))));
    }

    /** Whether it is what somebody is called before the name, as "Dr". */
    static boolean isTitle(String text) {
        return isTitle(words(plain(text)));
    }

    private static PersonName ofWords(List<String> words, boolean familyFirst) {
        int size = words.size();
        if (size < 2) {
            return new PersonName(String.join(" ", words), "");
        }
        if (familyFirst) {
            int end = 1;
            while (end < size - 1 && isParticle(words.get(end - 1))) {
                end++;
            }
            return new PersonName(
                    String.join(" ", words.subList(end, size)),
                    String.join(" ", words.subList(0, end)));
        }
        int family = size - 1;
        while (family > 1 && isParticle(words.get(family - 1))) {
            family--;
        }
        return new PersonName(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, size)));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Without brackets, quotes, numbers and signs of a list. */
    private static String plain(String name) {
        String text = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        text = text.replaceAll("\\([^)]*\\)", " ").replaceAll("[\"“”„«»]", " ").strip();
        if (OWN_APOSTROPHE.matcher(text).matches()) {
            return text.replaceAll("\\s+", " ");
        }
        text = BULLET.matcher(text).replaceFirst("");
        text = NUMBER.matcher(text).replaceFirst("");
        return BULLET.matcher(text)
                .replaceFirst("")
                .replaceAll("[\\s,;|'’]+$", "")
                .replaceAll("\\s+", " ");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static List<String> withoutTitles(List<String> words) {
        List<String> left = new ArrayList<>(words);
        while ((left.size() > 1 && isTitleWord(left.get(0)))
                || (left.size() > 2 && isWork(left.get(0)))) {
            left.remove(0);
        }
        while (left.size() > 2 && isTitleWord(left.get(left.size() - 1))) {
            left.remove(left.size() - 1);
        }
        return left;
    }

    private static boolean isTitle(List<String> words) {
        return !words.isEmpty()
                && words.stream()
                        .allMatch(
                                word ->
                                        isTitleWord(word)
                                                || isWork(word)
                                                || QUALITIES.contains(
                                                        word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isTitleWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(small.replace(".", ""))
                || (small.contains(".")
                        && Arrays.stream(small.split("\\.+")).allMatch(TITLES::contains));
    }

    private static boolean isWork(String word) {
        return WORK.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}
