package se.motesplats.shared.database.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;

class ResultRowTest {

    private static final Instant AT = Instant.parse("2027-04-06T06:30:00Z");

    @Test
    void a_number_is_the_same_whatever_class_the_driver_gives() {
        ResultRow row = row(7, 7L, new BigDecimal("7"), BigInteger.valueOf(7), (short) 7);
        for (int column = 0; column < 5; column++) {
            assertThat(row.number(column)).isEqualTo(7);
            assertThat(row.small(column)).isEqualTo(7);
            assertThat(row.numberOrNull(column)).isEqualTo(7);
            assertThat(row.decimalOrNull(column)).isEqualByComparingTo("7");
        }
        assertThatThrownBy(() -> row(1L << 40).small(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_moment_a_day_and_a_time_are_the_same_whatever_class_the_driver_gives() {
        ResultRow row = row(Timestamp.from(AT), AT.atOffset(ZoneOffset.ofHours(2)), AT);
        for (int column = 0; column < 3; column++) {
            assertThat(row.instant(column)).isEqualTo(AT);
        }
        LocalDate day = LocalDate.of(2027, 4, 6);
        assertThat(row(Date.valueOf(day)).day(0)).isEqualTo(row(day).day(0)).isEqualTo(day);
        LocalTime time = LocalTime.of(8, 30);
        assertThat(row(Time.valueOf(time)).time(0)).isEqualTo(row(time).time(0)).isEqualTo(time);
    }

    @Test
    void a_constant_is_read_by_its_name_and_as_an_entity_has_it() {
        assertThat(row("EN").constant(Language.class, 0)).isEqualTo(Language.EN);
        assertThat(row(Language.SV).constant(Language.class, 0)).isEqualTo(Language.SV);
        assertThatThrownBy(() -> row("XX").constant(Language.class, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_told_apart_from_something_and_refused_where_something_must_be() {
        ResultRow row = row((Object) null);
        assertThat(row.isNull(0)).isTrue();
        assertThat(row.numberOrNull(0)).isNull();
        assertThat(row.smallOrNull(0)).isNull();
        assertThat(row.decimalOrNull(0)).isNull();
        assertThat(row.textOrNull(0)).isNull();
        assertThat(row.instantOrNull(0)).isNull();
        assertThat(row.constantOrNull(Language.class, 0)).isNull();
        assertThat(row.flag(0)).isFalse();
        assertThatThrownBy(() -> row.number(0)).hasMessage("nothing in column 0");
        assertThatThrownBy(() -> row.text(0)).hasMessage("nothing in column 0");
        assertThatThrownBy(() -> row.instant(0)).hasMessage("nothing in column 0");
        assertThatThrownBy(() -> row.day(0)).hasMessage("nothing in column 0");
        assertThatThrownBy(() -> row.constant(Language.class, 0)).hasMessage("nothing in column 0");
    }

    @Test
    void a_single_column_is_a_row_too() {
        assertThat(ResultRow.numbers(query(List.of(3L, 5)))).containsExactly(3L, 5L);
        assertThat(ResultRow.number(query(List.of(4)))).isEqualTo(4);
        assertThat(ResultRow.first(query(List.of()))).isEmpty();
        assertThatThrownBy(() -> ResultRow.only(query(List.of(1, 2))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ResultRow.only(query(List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ResultRow row(@Nullable Object... columns) {
        return ResultRow.only(query(Arrays.<Object>asList((Object) columns)));
    }

    /** A query that gives these rows. */
    private static Query query(List<?> rows) {
        return (Query)
                Proxy.newProxyInstance(
                        Query.class.getClassLoader(),
                        new Class<?>[] {Query.class},
                        (proxy, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("getResultList");
                            return rows;
                        });
    }
}
