package se.motesplats.search.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.shared.database.service.ResultRow;

/**
 * The statement by which a source finds its things: what fits and may be seen, the best of it, and
 * how much there is. Where most columns of a title fit, {@code search_key} finds parts of words and
 * typing errors, {@code search_words} words of long texts.
 */
public final class SearchSql {

    /** What is found beyond these is not counted, and not compared. */
    private static final int MOST_COUNTED = 300;

    /** The first column that the source itself selects. */
    public static final int FIRST = 3;

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
        if (question.similar()) {
            and(fits(key));
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
        and('(' + String.join(" or ", ways) + ')');
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
        score += " + case when coalesce(" + day + ", 'infinity') >= " + today();
        score += " then " + TO_COME + " else 0 end";
        distance = "abs(coalesce(" + day + ", " + today() + ") - " + today() + ')';
        return this;
    }

    private String today() {
        return "cast(" + bind(question.today().toString()) + " as date)";
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
        Query query =
                em.createNativeQuery(
                        "select g.*"
                                + then
                                + " from (select count(*) over () as counted, f.* from (select "
                                + score
                                + " as score, "
                                + distance
                                + " as distance, "
                                + columns
                                + " from "
                                + from
                                + " where "
                                + conditions
                                + " limit "
                                + (MOST_COUNTED + 1)
                                + ") f order by f.score desc, f.distance, f.id limit "
                                + question.max()
                                + ") g"
                                + joins
                                + " order by g.score desc, g.distance, g.id");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<SearchHit> hits = new ArrayList<>();
        int count = 0;
        for (ResultRow row : ResultRow.of(query)) {
            count = row.small(0);
            hits.add(reader.apply(row, row.small(1)));
        }
        return new Found(kind, hits, Math.min(count, MOST_COUNTED), count > MOST_COUNTED);
    }
}
