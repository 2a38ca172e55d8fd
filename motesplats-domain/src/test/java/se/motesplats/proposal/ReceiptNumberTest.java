package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

    @Test
    void reads_as_series_year_and_three_digits() {
        assertThat(new ReceiptNumber("F", 2022, 17)).hasToString("F-2022-017");
    }

    @Test
    void grows_beyond_three_digits() {
        assertThat(new ReceiptNumber("IFO", 2021, 1234)).hasToString("IFO-2021-1234");
    }

    @Test
    void starts_with_one() {
        assertThatThrownBy(() -> new ReceiptNumber("F", 2022, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
