package se.motesplats.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Rows;
import se.motesplats.shared.Language;

/**
 * The log shows no name of a table, column or constant to anybody. That English says all that
 * Swedish says is shown elsewhere.
 */
@ArquillianTest
class AuditWordsIT {

    private static final String WHAT_TO_DO =
            "keys to add to texts/<feature>_sv.properties and _en, as CONTRIBUTING.md says under The database";

    /** A column that is one of some constants. */
    private static final Pattern CHOICE =
            Pattern.compile(
                    "CHECK \\(\\((\\w+) = (?:ANY \\(ARRAY\\[([^]]*)]\\)|('[A-Z_]+'::text))\\)\\)");

    private static final Pattern CONSTANT = Pattern.compile("'([A-Z_]+)'");

    /** The columns that the log never shows. */
    private static final String HIDDEN = "'id', 'version'";

    @Inject private Rows stored;

    @Test
    void every_audited_table_and_column_has_a_word() {
        AuditWords words = new AuditWords(Language.SV);
        Set<String> missing = new TreeSet<>();
        for (Object[] row : columns()) {
            String table = (String) row[0];
            String column = (String) row[1];
            if (words.findTable(table).isEmpty()) {
                missing.add("audit.table." + table);
            }
            if (words.findColumn(table, column).isEmpty()) {
                missing.add("audit.column." + column);
            }
        }
        assertThat(missing).as(WHAT_TO_DO).isEmpty();
    }

    @Test
    void every_constant_of_an_audited_column_has_a_word() {
        AuditWords words = new AuditWords(Language.SV);
        Set<String> missing = new TreeSet<>();
        for (Object[] row : constraints()) {
            Matcher choice = CHOICE.matcher((String) row[1]);
            if (choice.matches()) {
                Matcher constant = CONSTANT.matcher((String) row[1]);
                while (constant.find()) {
                    if (words.findConstant((String) row[0], choice.group(1), constant.group(1))
                            .isEmpty()) {
                        missing.add("audit.value." + choice.group(1) + '.' + constant.group(1));
                    }
                }
            }
        }
        assertThat(missing).as(WHAT_TO_DO).isEmpty();
    }

    @Test
    void the_questions_find_what_they_ask_for() {
        assertThat(columns()).hasSizeGreaterThan(200);
        assertThat(constraints())
                .filteredOn(r -> CHOICE.matcher((String) r[1]).matches())
                .hasSizeGreaterThan(15);
    }

    private List<Object[]> columns() {
        return rows(
                """
                select cast(c.table_name as text), cast(c.column_name as text)
                  from information_schema.columns c join pg_class t on t.relname = c.table_name
                       join pg_trigger a on a.tgrelid = t.oid and a.tgname = 'tr_audit'
                 where c.table_schema = 'public' and c.column_name not in (%s)
                """
                        .formatted(HIDDEN));
    }

    private List<Object[]> constraints() {
        return rows(
                """
                select cast(t.relname as text), pg_get_constraintdef(k.oid)
                  from pg_constraint k join pg_class t on t.oid = k.conrelid
                       join pg_trigger a on a.tgrelid = t.oid and a.tgname = 'tr_audit'
                 where k.contype = 'c'
                """);
    }

    @SuppressWarnings("unchecked") // rows of several columns are arrays of objects
    private List<Object[]> rows(String sql) {
        return stored.read(own -> (List<Object[]>) own.createNativeQuery(sql).getResultList());
    }
}
