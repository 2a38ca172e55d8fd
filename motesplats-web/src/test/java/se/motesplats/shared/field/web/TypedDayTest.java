package se.motesplats.shared.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-04-06",
                "2022-4-6",
                "20220406",
                "6/4 2022",
                "6/4/2022",
                "6.4.2022",
                "6 april 2022",
                " 6 APRIL 2022 "
            })
    void a_day_is_written_in_many_ways(String text) {
        TypedDay typed = TypedDay.read(text, Language.SV);
        assertThat(typed.day()).isEqualTo(LocalDate.of(2022, 4, 6));
        assertThat(typed.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-29|29 februari 2027 finns inte: månadens sista dag är den 28. Rätta dagen.",
                "29 februari 2027|29 februari 2027 finns inte: månadens sista dag är den 28. Rätta dagen.",
                "31/4 2027|31 april 2027 finns inte: månadens sista dag är den 30. Rätta dagen.",
                "20270931|31 september 2027 finns inte: månadens sista dag är den 30. Rätta dagen.",
                "2027-13-01|Månad 13 finns inte. Skriv datumet som år, månad och dag: 2022-04-06.",
                "27-02-28|Skriv datumet som 2022-04-06.",
                "i morgon|Skriv datumet som 2022-04-06."
            })
    void says_what_is_wrong(String text, String words) {
        TypedDay typed = TypedDay.read(text, Language.SV);
        assertThat(typed.day()).isNull();
        assertThat(Texts.of(Language.SV).format(typed.problem(), typed.data().toArray()))
                .isEqualTo(words);
    }

    @Test
    void the_leap_day_is_taken_where_there_is_one() {
        assertThat(TypedDay.read("2028-02-29", Language.EN).day())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "2207-06-09, true",
        "0202-06-09, true",
        "1027-06-09, true",
        "2037-06-09, false",
        "2038-06-09, true",
        "1971-01-01, false",
        "2027-06-09, false"
    })
    void a_year_far_away_is_rather_a_slip(LocalDate day, boolean far) {
        assertThat(TypedDay.isFarAway(day, 2027)).isEqualTo(far);
    }

    @ParameterizedTest
    @CsvSource({
        "24.00, field.time.midnight", "24:00, field.time.midnight", "kl. 24, field.time.midnight",
        "2400, field.time.midnight", "25.00, field.time.outside", "13.75, field.time.outside",
        "24.30, field.time.outside", "99, field.time.outside", "halv tre, field.time.wrong"
    })
    void a_time_that_no_clock_shows_is_named(String text, String key) {
        assertThat(TimeConverter.problem(text)).isEqualTo(key);
        assertThat(Texts.of(Language.SV).getString(key)).isNotEmpty();
        assertThat(Texts.of(Language.EN).getString(key)).isNotEmpty();
    }
}
