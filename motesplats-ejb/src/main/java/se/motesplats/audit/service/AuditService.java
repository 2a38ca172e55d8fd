package se.motesplats.audit.service;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Grants;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * The audit log: everything for those who administer accounts, the changes of their events for
 * coordinators.
 */
@Stateless
@UseCase
public class AuditService {

    private static final String SECRET = "***";

    /** Columns of a person that say who it is. */
    private static final Set<String> IDENTITY =
            Set.of("given_name", "family_name", "email", "email_ascii", "phone");

    @Inject private AuditRepository repository;
    @Inject private Caller caller;

    /**
     * Changes, latest first.
     *
     * @throws se.motesplats.shared.AccessDenied if the event is not among the caller's
     */
    @Allow(Permission.AUDIT_READ)
    @ReadOnly
    public List<AuditItem> list(AuditFilter filter, int first, int max) {
        List<AuditRepository.Line> lines = repository.list(filter, visible(filter), first, max);
        Set<Long> ids = new HashSet<>();
        for (AuditRepository.Line line : lines) {
            addId(ids, line.actorId());
            addId(ids, line.onBehalfOf());
            addId(ids, line.rowId());
            references(line.before(), ids);
            references(line.after(), ids);
        }
        Map<Long, AuditItem.Name> names = repository.names(ids);
        return lines.stream().map(line -> item(line, names)).toList();
    }

    /** How many there are, at most {@value AuditRepository#MAX_COUNT}. */
    @Allow(Permission.AUDIT_READ)
    @ReadOnly
    public int count(AuditFilter filter) {
        return repository.count(filter, visible(filter));
    }

    /** The tables that can be asked for. */
    @Allow(Permission.AUDIT_READ)
    @ReadOnly
    public List<String> tables() {
        return repository.tables();
    }

    private AuditRepository.Visible visible(AuditFilter filter) {
        if (filter.eventId() != null) {
            caller.require(Permission.AUDIT_READ, Scope.event(filter.eventId()));
        }
        Grants grants = caller.grants();
        if (!grants.allowEverywhere(Permission.AUDIT_READ)) {
            return new AuditRepository.Visible(false, grants.eventIds(Permission.AUDIT_READ));
        }
        return new AuditRepository.Visible(
                grants.allowEverywhere(Permission.ACCOUNT_ADMINISTER), null);
    }

    private static void addId(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static void references(@Nullable String json, Set<Long> ids) {
        object(json)
                .forEach(
                        (column, value) -> {
                            if (isReference(column, value)) {
                                ids.add(Long.parseLong(value.toString()));
                            }
                        });
    }

    private static boolean isReference(String column, JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NUMBER
                && (column.endsWith("_id") || column.equals("on_behalf_of"));
    }

    private static AuditItem item(AuditRepository.Line line, Map<Long, AuditItem.Name> names) {
        AuditItem.Name subject = line.rowId() == null ? null : names.get(line.rowId());
        boolean hidden =
                subject != null && subject.protectedIdentity() && line.table().equals("person");
        return new AuditItem(
                line.id(),
                line.at(),
                line.actorId() == null ? null : names.get(line.actorId()),
                line.onBehalfOf() == null ? null : names.get(line.onBehalfOf()),
                line.system(),
                line.action(),
                line.table(),
                subject,
                changes(line, hidden, names));
    }

    private static List<AuditItem.Change> changes(
            AuditRepository.Line line, boolean hidden, Map<Long, AuditItem.Name> names) {
        JsonObject before = object(line.before());
        JsonObject after = object(line.after());
        Set<String> columns = new TreeSet<>(before.keySet());
        columns.addAll(after.keySet());
        columns.remove("id");
        List<AuditItem.Change> changes = new ArrayList<>();
        for (String column : columns) {
            boolean secret = hidden && IDENTITY.contains(column);
            AuditItem.Value old = value(column, before.get(column), secret, names);
            AuditItem.Value now = value(column, after.get(column), secret, names);
            if (old != null || now != null) {
                changes.add(new AuditItem.Change(column, old, now));
            }
        }
        return changes;
    }

    private static AuditItem.@Nullable Value value(
            String column,
            @Nullable JsonValue json,
            boolean secret,
            Map<Long, AuditItem.Name> names) {
        if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (secret) {
            return new AuditItem.Value(SECRET, null);
        }
        String text = json instanceof JsonString string ? string.getString() : json.toString();
        AuditItem.Name name = isReference(column, json) ? names.get(Long.parseLong(text)) : null;
        return new AuditItem.Value(text, name);
    }

    private static JsonObject object(@Nullable String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
