package se.motesplats.audit.web;

import java.time.Instant;
import java.util.List;
import se.motesplats.audit.service.AuditItem;

/** A line of the log, in words. */
public record AuditRow(
        long id,
        Instant at,
        String who,
        String onBehalfOf,
        String action,
        String what,
        String subject,
        List<String> changes) {

    private static final int SHOWN = 2;

    public AuditRow {
        changes = List.copyOf(changes);
    }

    static AuditRow of(AuditItem item, AuditWords words) {
        return new AuditRow(
                item.id(),
                item.at(),
                words.who(item),
                words.name(item.onBehalfOf()),
                words.action(item),
                item.isLogin() ? "" : words.table(item.table()),
                item.isLogin() ? "" : words.name(item.subject()),
                item.isLogin()
                        ? List.of()
                        : item.changes().stream().map(c -> words.change(item, c)).toList());
    }

    /** What is seen at once; all columns of a long row would push the next off the screen. */
    public List<String> first() {
        return changes.size() <= SHOWN + 1 ? changes : changes.subList(0, SHOWN);
    }

    /** What is unfolded. */
    public List<String> others() {
        return changes.subList(first().size(), changes.size());
    }
}
