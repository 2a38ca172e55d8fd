package se.motesplats.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.web.api.ApiBody;

class ApiBodyTest {

    private static ApiBody body(String day) {
        return ApiBody.read(
                new ByteArrayInputStream(
                        ("{\"answerBy\":\"" + day + "\"}").getBytes(StandardCharsets.UTF_8)),
                "answerBy");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, api.problem.noDay",
        "2027-02-30, api.problem.noDay",
        "2027-13-01, api.problem.noDay",
        "2027-04-31, api.problem.noDay",
        "27-02-28, api.problem.day",
        "2027-2-28, api.problem.day",
        "28 februari, api.problem.day"
    })
    void tells_a_day_that_there_is_not_from_one_that_cannot_be_read(String typed, String key) {
        ApiBody body = body(typed);
        assertThat(body.day("answerBy")).isNull();
        assertThatThrownBy(body::check)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new InvalidInput.Problem(
                                                        "answerBy", '{' + key + '}')));
    }

    @Test
    void reads_the_day_of_a_leap_year() {
        ApiBody body = body("2028-02-29");
        assertThat(body.day("answerBy")).isEqualTo(LocalDate.of(2028, 2, 29));
        body.check();
    }
}
