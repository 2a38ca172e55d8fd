package se.motesplats.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckInCodeTest {

    private static final String KEY = "00112233445566778899aabbccddeeff";

    private final CheckInCode codes = new CheckInCode(KEY);

    @Test
    void every_number_has_a_code_of_its_own_and_is_found_again() {
        Set<String> seen = new HashSet<>();
        for (long number = 1000; number < 6000; number++) {
            String code = codes.of(number);
            assertThat(code).matches("[34679ACDEFGHJKMNPQRTWXY]{8}");
            assertThat(seen.add(code)).isTrue();
            assertThat(codes.read(code)).hasValue(number);
        }
        assertThat(codes.read(codes.of(3_404_825_446L))).hasValue(3_404_825_446L);
        assertThatThrownBy(() -> codes.of(3_404_825_447L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_read_as_people_type_it() {
        String code = codes.of(4711);
        String shown = CheckInCode.shown(code);
        assertThat(shown).hasSize(9).contains("-");
        assertThat(codes.read(' ' + shown.toLowerCase(java.util.Locale.ROOT) + ' ')).hasValue(4711);
        assertThat(codes.read(shown.replace('-', '–'))).hasValue(4711);
        assertThat(codes.read("")).isEmpty();
        assertThat(codes.read("OOOO-1111")).isEmpty();
        assertThat(codes.read(code + code)).isEmpty();
    }

    @Test
    void finds_every_wrong_sign_and_every_exchange_of_neighbours() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String code = codes.of(random.nextInt(Integer.MAX_VALUE));
            for (int at = 0; at < code.length(); at++) {
                for (char sign : CheckInCode.ALPHABET.toCharArray()) {
                    if (sign != code.charAt(at)) {
                        String wrong = code.substring(0, at) + sign + code.substring(at + 1);
                        assertThat(codes.read(wrong)).as(wrong).isEmpty();
                    }
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    String exchanged =
                            code.substring(0, at - 1)
                                    + code.charAt(at)
                                    + code.charAt(at - 1)
                                    + code.substring(at + 1);
                    assertThat(codes.read(exchanged)).as(code + " " + exchanged).isEmpty();
                }
            }
        }
    }

    @Test
    void another_key_makes_other_codes() {
        assertThat(new CheckInCode("ff" + KEY.substring(2)).of(4711)).isNotEqualTo(codes.of(4711));
    }
}
