package se.motesplats.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.audit.service.AuditItem;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/**
 * Says tables, columns and stored values in words: {@code audit.table.<table>}, {@code
 * audit.column.<column>} (or {@code audit.column.<table>.<column>} where a column means something
 * else), and for constants the enum's own {@code enum.<Type>.<CONSTANT>} or {@code
 * audit.value.<column>.<CONSTANT>}. A container test sees to it that no audited table goes without.
 */
final class AuditWords {

    private static final int LONG_TEXT = 200;

    /** Columns whose enum is called otherwise than the table and the column. */
    private static final Map<String, String> ENUMS =
            Map.of(
                    "allocation_round.method", "ApportionmentMethod",
                    "call_for_proposals_format.format", "ProposalFormat",
                    "account_token.permissions", "Permission");

    private final Texts texts;
    private final Language language;

    AuditWords(Language language) {
        this.language = language;
        this.texts = Texts.of(language);
    }

    /** What a table holds one of; its name when nobody gave it a word. */
    String table(String table) {
        return findTable(table).orElseGet(() -> table.replace('_', ' '));
    }

    Optional<String> findTable(String table) {
        return find("audit.table." + table);
    }

    private String column(String table, String column) {
        return findColumn(table, column).orElseGet(() -> column.replace('_', ' '));
    }

    Optional<String> findColumn(String table, String column) {
        return find("audit.column." + table + '.' + column)
                .or(() -> find("audit.column." + column));
    }

    private Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    String action(AuditItem item) {
        return texts.getString("audit.action." + (item.isLogin() ? "LOGIN" : item.action()));
    }

    String name(AuditItem.@Nullable Name name) {
        if (name == null) {
            return "";
        }
        return name.protectedIdentity() ? texts.getString("audit.protected") : name.text();
    }

    /** Who did it: a person, a part of the system, or somebody without login. */
    String who(AuditItem item) {
        if (item.isLogin()) {
            return name(item.subject());
        }
        if (item.actor() != null) {
            return name(item.actor());
        }
        return item.system() == null
                ? texts.getString("audit.anonymous")
                : texts.format("audit.system", item.system());
    }

    /** One line: "Namn: gammalt → nytt". */
    String change(AuditItem item, AuditItem.Change change) {
        String label = column(item.table(), change.column());
        String before = value(item.table(), change.column(), change.before());
        String after = value(item.table(), change.column(), change.after());
        return switch (item.action()) {
            case "INSERT" -> texts.format("audit.change.new", label, after);
            case "DELETE" -> texts.format("audit.change.gone", label, before);
            default -> texts.format("audit.change", label, before, after);
        };
    }

    private String value(String table, String column, AuditItem.@Nullable Value value) {
        if (value == null) {
            return texts.getString("audit.empty");
        }
        if (value.name() != null) {
            return name(value.name());
        }
        String text = value.text();
        if (text.equals("true") || text.equals("false")) {
            return texts.getString("audit." + text);
        }
        if (text.matches("[A-Z][A-Z_]+(,[A-Z][A-Z_]+)*")) {
            return Arrays.stream(text.split(","))
                    .map(c -> findConstant(table, column, c).orElse(c))
                    .collect(Collectors.joining(", "));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")) {
            return time(text);
        }
        return text.length() > LONG_TEXT ? text.substring(0, LONG_TEXT) + "…" : text;
    }

    /**
     * The word for a constant. Its enum is called as the table and the column, or a part of that:
     * {@code EventStatus} for event_status_change.status.
     */
    Optional<String> findConstant(String table, String column, String constant) {
        String type = ENUMS.get(table + '.' + column);
        return type == null
                ? find("audit.value." + column + '.' + constant)
                        .or(() -> guessConstant(table, column, constant))
                : find("enum." + type + '.' + constant);
    }

    private Optional<String> guessConstant(String table, String column, String constant) {
        List<String> words = List.of((table + '_' + column).split("_"));
        for (int to = words.size(); to > 0; to--) {
            for (int from = 0; from < to; from++) {
                Optional<String> word = find(key(words.subList(from, to), constant));
                if (word.isPresent()) {
                    return word;
                }
            }
        }
        return find(key(List.of(words.get(0), column), constant));
    }

    private static String key(List<String> words, String constant) {
        return words.stream()
                .flatMap(w -> Arrays.stream(w.split("_")))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining("", "enum.", "." + constant));
    }

    private String time(String text) {
        try {
            if (text.length() == 10) {
                return HumanTime.shortDay(LocalDate.parse(text), language);
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return HumanTime.moment(instant, language);
        } catch (DateTimeException somethingElse) {
            return text;
        }
    }
}
