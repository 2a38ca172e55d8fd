package se.motesplats.shared.database.service;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query that selects columns. Each column is read with its type where the query stands,
 * once, into a record; nobody else sees what JPA and the driver give: arrays of objects, with
 * another class for the same number or moment depending on how it was computed.
 */
public final class ResultRow {

    private final @Nullable Object[] columns;

    private ResultRow(@Nullable Object[] columns) {
        this.columns = columns;
    }

    /** All rows that a query gives. */
    public static List<ResultRow> of(Query query) {
        List<ResultRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(
                    new ResultRow(
                            row instanceof @Nullable Object[] columns
                                    ? columns
                                    : new @Nullable Object[] {row}));
        }
        return rows;
    }

    /** The first of them. */
    public static Optional<ResultRow> first(Query query) {
        return of(query).stream().findFirst();
    }

    /**
     * The row of a query that always gives one: counts, and what is written with {@code returning}.
     */
    public static ResultRow only(Query query) {
        List<ResultRow> rows = of(query);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows where one was asked for");
        }
        return rows.get(0);
    }

    /** The only column of each row. */
    public static List<Long> numbers(Query query) {
        return of(query).stream().map(row -> row.number(0)).toList();
    }

    /** The only column of the only row. */
    public static long number(Query query) {
        return only(query).number(0);
    }

    private <T> T there(@Nullable T value, int column) {
        return Objects.requireNonNull(value, () -> "nothing in column " + column);
    }

    public boolean isNull(int column) {
        return columns[column] == null;
    }

    /** Any number without fractions. */
    public long number(int column) {
        return there(numberOrNull(column), column);
    }

    public @Nullable Long numberOrNull(int column) {
        return columns[column] instanceof Number number ? (Long) number.longValue() : null;
    }

    /**
     * A number that is known to be small.
     *
     * @throws ArithmeticException if it is not
     */
    public int small(int column) {
        return Math.toIntExact(number(column));
    }

    public @Nullable Integer smallOrNull(int column) {
        return isNull(column) ? null : (Integer) small(column);
    }

    public @Nullable BigDecimal decimalOrNull(int column) {
        return isNull(column) ? null : new BigDecimal(String.valueOf(columns[column]));
    }

    public String text(int column) {
        return there(textOrNull(column), column);
    }

    public @Nullable String textOrNull(int column) {
        return (String) columns[column];
    }

    /** A yes or no; nothing is a no. */
    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    public Instant instant(int column) {
        return there(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(int column) {
        Object value = columns[column];
        if (value instanceof Timestamp stamp) {
            return stamp.toInstant();
        }
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    public LocalDate day(int column) {
        Object value = columns[column];
        return there(value instanceof Date date ? date.toLocalDate() : (LocalDate) value, column);
    }

    public LocalTime time(int column) {
        Object value = columns[column];
        return there(value instanceof Time time ? time.toLocalTime() : (LocalTime) value, column);
    }

    /** A constant: by its name, or as an entity has it. */
    public <E extends Enum<E>> E constant(Class<E> type, int column) {
        return there(constantOrNull(type, column), column);
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, int column) {
        Object value = columns[column];
        return value instanceof String name ? Enum.valueOf(type, name) : type.cast(value);
    }

    /** An entity. */
    public <T> T entity(Class<T> type, int column) {
        return there(type.cast(columns[column]), column);
    }
}
