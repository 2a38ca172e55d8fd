package se.motesplats.audit.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row.
 *
 * @param actor who did it; null for the system or somebody without login
 * @param onBehalfOf whose deputy the actor was
 * @param system which part of the system did it by itself
 * @param action INSERT, UPDATE or DELETE
 * @param table name of the table
 * @param subject what the row is about; null when it has no name
 */
public record AuditItem(
        long id,
        Instant at,
        @Nullable Name actor,
        @Nullable Name onBehalfOf,
        @Nullable String system,
        String action,
        String table,
        @Nullable Name subject,
        List<Change> changes) {

    private static final Set<String> LOGIN = Set.of("last_login_at", "earlier_login_at");

    /**
     * What a row is called.
     *
     * @param text empty when it is a person with protected identity
     */
    public record Name(String text, boolean protectedIdentity) {}

    /** One column before and after; null is empty. */
    public record Change(String column, @Nullable Value before, @Nullable Value after) {}

    /**
     * A value of a column.
     *
     * @param text as it is stored
     * @param name what it refers to, when it is the id of something with a name
     */
    public record Value(String text, @Nullable Name name) {}

    /** Whether somebody logged in, and nothing else. */
    public boolean isLogin() {
        return table.equals("account")
                && action.equals("UPDATE")
                && !changes.isEmpty()
                && changes.stream().allMatch(change -> LOGIN.contains(change.column()));
    }
}
