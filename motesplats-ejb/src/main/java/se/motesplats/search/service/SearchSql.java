package se.motesplats.search.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.shared.SearchPattern;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The statement by which a source finds its things: what fits and may be seen, the best of it, and
 * how much there is. Where most columns of a title fit, {@code search_key} finds parts of words and
 * typing errors, {@code search_words} words of long texts.
 */
public final class SearchSql {

    /** What is found beyond these is not counted; which of it is best is asked by itself. */
    private static final int MOST_COUNTED = 300;

    /** After every letter. */
    private static final String END = "\uDBFF\uDFFF";

    /** The first column that the source itself selects. */
    public static final int FIRST = 3;

    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");

    /** The best first, and always in the same order. */
    private static final Comparator<ResultRow> ORDER =
            Comparator.comparingInt((ResultRow row) -> -row.small(1))
                    .thenComparingLong(row -> row.number(2))
                    .thenComparingLong(row -> row.number(FIRST));

    private static final int SAME = 40;
    private static final int BEGINS = 30;
    private static final int BEGINNINGS_OF_WORDS = 20;
    private static final int PARTS = 10;

    /** What is not over comes before what fits as well and is. */
    private static final int TO_COME = 5;

    private final SearchQuestion question;
    private final SearchText text;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder();
    private final String columns;
    private final String from;
    private String score = "0";
    private String distance = "0";
    private String then = "";
    private String joins = "";
    private String title = "";
    private String key = "";
    private String fitting = "true";
    private String narrowed = "";
    private String toCome = "";
    private boolean many;
    private boolean byWords;

    /**
     * @param columns what the source reads, from {@link #FIRST} on; each has a name of its own
     */
    public SearchSql(SearchQuestion question, String columns, String from) {
        this.question = question;
        this.text = question.text();
        this.columns = columns;
        this.from = from;
    }

    /** The place of a value in the statement. */
    public String bind(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** A condition; each question mark stands for a value. */
    public SearchSql and(String condition, Object... bound) {
        String numbered = condition;
        for (Object value : bound) {
            numbered = numbered.replaceFirst("\\?(?!\\d)", bind(value));
        }
        conditions.append(conditions.isEmpty() ? "" : " and ").append(numbered);
        return this;
    }

    /** In one of the sub-trees; in none of them is nothing. */
    public String inside(String path, Collection<String> paths) {
        return paths.isEmpty()
                ? "false"
                : paths.stream()
                        .map(p -> "starts_with(" + path + ", " + bind(p) + ')')
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** One of the ids, as text: lists of any length keep the statement as it is. */
    public String anyOf(String column, Collection<Long> ids) {
        return column
                + " = any(cast(string_to_array("
                + bind(ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                + ", ',') as bigint[]))";
    }

    /**
     * What fits.
     *
     * @param title what the thing is called, as it is compared with what was typed
     * @param key {@code search_key(…)}, as its index has it
     */
    public SearchSql matching(String title, String key) {
        return matching(title, key, "");
    }

    /**
     * @param words {@code search_words(…)}, as its index has it; empty for none
     */
    public SearchSql matching(String title, String key, String words) {
        return matching(title, key, words, null);
    }

    /**
     * @param other another way in which it fits, while what is only similar is not wanted
     */
    public SearchSql matching(
            String title, String key, String words, @Nullable Supplier<String> other) {
        this.title = title;
        this.key = key;
        if (question.similar()) {
            fitting = fits(key);
            score =
                    "cast("
                            + PARTS
                            + " * word_similarity("
                            + bind(String.join(" ", text.plainWords()))
                            + ", search_key("
                            + title
                            + ")) as integer)";
            return this;
        }
        List<String> ways = new ArrayList<>(List.of(fits(key)));
        if (!words.isEmpty() && !text.query().isEmpty()) {
            ways.add(inWords(words));
        }
        if (other != null) {
            ways.add(other.get());
        }
        fitting = '(' + String.join(" or ", ways) + ')';
        score =
                "case when "
                        + lower(title)
                        + " = "
                        + bind(text.typed())
                        + " then "
                        + SAME
                        + " when starts_with("
                        + lower(title)
                        + ", "
                        + bind(text.typed())
                        + ") then "
                        + BEGINS
                        + " when search_key("
                        + title
                        + ") like all (string_to_array("
                        + bind(text.beginnings())
                        + ", chr(10))) then "
                        + BEGINNINGS_OF_WORDS
                        + " when "
                        + fits("search_key(" + title + ')')
                        + " then "
                        + PARTS
                        + " else 0 end";
        return this;
    }

    private static String lower(String title) {
        return "lower((" + title + ") collate \"sv-x-icu\")";
    }

    /** Each word is in it, or something like each word; anything for no words. */
    public String fits(String key) {
        if (text.words().isEmpty()) {
            return "true";
        }
        return (question.similar()
                        ? text.plainWords().stream().map(word -> key + " %> " + bind(word))
                        : text.patterns().stream()
                                .map(pattern -> key + " like " + bind(pattern) + " escape '!'"))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private String inWords(String words) {
        return words
                + " @@ (to_tsquery('pg_catalog.swedish', "
                + bind(text.query())
                + ") || to_tsquery('pg_catalog.simple', "
                + bind(text.query())
                + "))";
    }

    /** It has a time: what is to come before what is over, and of each the nearest first. */
    public SearchSql on(String day) {
        toCome = "coalesce(" + day + ", 'infinity') >= " + today();
        score += " + case when " + toCome + " then " + TO_COME + " else 0 end";
        return near(day);
    }

    /** It is of a day, and the nearest comes first. */
    public SearchSql near(String day) {
        distance = "abs(coalesce(" + day + ", " + today() + ") - " + today() + ')';
        return this;
    }

    private String today() {
        return "cast(" + bind(question.today().toString()) + " as date)";
    }

    /**
     * There are so many that not even those that fit can all be compared: when too many do, those
     * whose title begins with what was typed are found besides, in the order of letters. An index
     * has {@code search_start(…) collate "C"} of the title.
     */
    public SearchSql many() {
        many = true;
        return this;
    }

    /** And where few begin so, those in whose title each word begins one. */
    public SearchSql manyByWords() {
        byWords = true;
        return many();
    }

    /** What makes the way to those that fit short, and says nothing else. */
    public SearchSql narrowed(String condition) {
        narrowed = " and " + condition;
        return this;
    }

    /** What only the few that are shown need, which are called {@code g}. */
    public SearchSql then(String moreColumns, String moreTables) {
        then = ", " + moreColumns;
        joins = ' ' + moreTables;
        return this;
    }

    /** It is of today, as all of its kind. */
    public SearchSql current() {
        score += " + " + TO_COME;
        return this;
    }

    /** What it finds; a row's own columns begin at {@link #FIRST}. */
    public Found read(
            EntityManager em, SearchKind kind, BiFunction<ResultRow, Integer, SearchHit> reader) {
        String limit = " limit " + (MOST_COUNTED + 1);
        List<ResultRow> rows = ask(em, "count(*) over ()", fitting + narrowed, limit);
        int count = rows.isEmpty() ? 0 : rows.get(0).small(0);
        boolean more = count > MOST_COUNTED;
        if (more && (!many || question.similar())) {
            rows = ask(em, "0", fitting + narrowed, "");
        } else if (more) {
            rows = best(em, rows, limit);
        }
        return new Found(
                kind,
                rows.stream().map(row -> reader.apply(row, row.small(1))).toList(),
                Math.min(count, MOST_COUNTED),
                more);
    }

    /** Of some that fit and those that do so best. */
    private List<ResultRow> best(EntityManager em, List<ResultRow> some, String limit) {
        // How many begin so differs too much for a plan that knows nothing of it.
        em.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
        String start = "search_start(" + title + ") collate \"C\"";
        String begins =
                start
                        + " >= "
                        + bind(text.typed())
                        + " and "
                        + start
                        + " < "
                        + bind(text.typed() + END);
        String inOrder = " order by " + start + limit;
        List<ResultRow> all = new ArrayList<>(ask(em, "0", begins, inOrder));
        if (!toCome.isEmpty()) {
            all.addAll(ask(em, "0", begins + " and " + toCome, inOrder));
        }
        if (byWords && all.size() < question.max()) {
            all.addAll(ask(em, "0", beginnings(), limit));
        }
        all.addAll(some);
        all.sort(ORDER);
        Set<Long> ids = new HashSet<>();
        return all.stream()
                .filter(row -> ids.add(row.number(FIRST)))
                .limit(question.max())
                .toList();
    }

    /** Each word begins one, of the key as its index has it and of the title. */
    private String beginnings() {
        return text.plainWords().stream()
                .map(word -> "% " + SearchPattern.escaped(word) + '%')
                .map(pattern -> key + " like " + bind(pattern) + " escape '!'")
                .collect(
                        Collectors.joining(
                                " and ",
                                "",
                                " and search_key("
                                        + title
                                        + ") like all (string_to_array("
                                        + bind(text.beginnings())
                                        + ", chr(10)))"));
    }

    private List<ResultRow> ask(EntityManager em, String counted, String which, String limited) {
        String sql =
                "select g.*"
                        + then
                        + " from (select "
                        + counted
                        + " as counted, f.* from (select "
                        + score
                        + " as score, "
                        + distance
                        + " as distance, "
                        + columns
                        + " from "
                        + from
                        + " where "
                        + which
                        + (conditions.isEmpty() ? "" : " and " + conditions)
                        + limited
                        + ") f order by f.score desc, f.distance, f.id limit "
                        + question.max()
                        + ") g"
                        + joins
                        + " order by g.score desc, g.distance, g.id";
        Query query = em.createNativeQuery(sql);
        // Not each statement has all of them.
        PLACE.matcher(sql)
                .results()
                .map(place -> Integer.parseInt(place.group(1)))
                .distinct()
                .forEach(place -> query.setParameter(place, values.get(place - 1)));
        return ResultRow.of(query);
    }
}
