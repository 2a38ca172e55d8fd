package se.motesplats.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.shared.RuleViolation;

class TopUpTest {

    /** Inhabitants of 31 December 2020, SCB; the ones of the Alabama case in domain figures. */
    private static final long[] GR_2020 = {
        31_868, 41_602, 583_056, 38_777, 84_930, 46_923, 43_010, 14_316, 69_943, 39_500, 26_986,
        16_147, 12_949
    };

    private static List<Apportionment.Unit> municipalities() {
        List<Apportionment.Unit> units = new ArrayList<>();
        for (int i = 0; i < GR_2020.length; i++) {
            units.add(new Apportionment.Unit("%02d".formatted(i), GR_2020[i]));
        }
        return units;
    }

    private static List<TopUp.Unit> after(Apportionment.Result result) {
        return municipalities().stream()
                .map(u -> new TopUp.Unit(u.code(), u.weight(), result.seatsOf(u.code()), null))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGEST_REMAINDER")
    void a_divisor_method_goes_on_to_what_it_gives_for_the_larger_total(
            ApportionmentMethod method) {
        Apportionment by = Apportionment.by(method);
        TopUp.Result result = TopUp.plan(by, 17, after(by.distribute(290, municipalities())));
        Apportionment.Result whole = by.distribute(307, municipalities());
        assertThat(result.lines())
                .allSatisfy(l -> assertThat(l.after()).isEqualTo(whole.seatsOf(l.code())));
        assertThat(result.given()).isEqualTo(17);
        assertThat(result.losses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_lowered_whatever_they_had(ApportionmentMethod method) {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            List<TopUp.Unit> units = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int before = random.nextInt(30);
                units.add(
                        new TopUp.Unit(
                                "u" + i,
                                random.nextInt(5) == 0 ? 0 : random.nextInt(100_000),
                                before,
                                random.nextInt(4) == 0 ? before + random.nextInt(5) : null));
            }
            int more = random.nextInt(50);
            TopUp.Result result = TopUp.plan(Apportionment.by(method), more, units);
            assertThat(result.lines()).allMatch(line -> line.more() >= 0);
            assertThat(result.given() + result.unallocated()).isEqualTo(more);
            for (int i = 0; i < units.size(); i++) {
                Integer cap = units.get(i).cap();
                if (cap != null) {
                    assertThat(result.lines().get(i).after()).isLessThanOrEqualTo(cap);
                }
            }
        }
    }

    @Test
    void the_quota_method_warns_of_whom_it_would_lower_and_does_not() {
        Apportionment quota = Apportionment.by(ApportionmentMethod.LARGEST_REMAINDER);
        TopUp.Result result = TopUp.plan(quota, 1, after(quota.distribute(290, municipalities())));
        // Alingsås: 12 of 290, but 11 of 291.
        assertThat(result.losses()).containsExactly(new Apportionment.Loss("01", 290, 12, 11));
        assertThat(result.lines().get(1).after()).isEqualTo(12);
        assertThat(result.given()).isEqualTo(1);
    }

    @Test
    void who_is_left_out_gets_nothing_and_the_others_get_it_all() {
        List<TopUp.Unit> units =
                List.of(
                        new TopUp.Unit("large", 900, 9, null).leftOut(),
                        new TopUp.Unit("small", 100, 1, null));
        TopUp.Result result =
                TopUp.plan(Apportionment.by(ApportionmentMethod.SAINTE_LAGUE), 5, units);
        assertThat(result.lines()).extracting(TopUp.Line::more).containsExactly(0, 5);
        TopUp.Result nobody =
                TopUp.plan(
                        Apportionment.by(ApportionmentMethod.SAINTE_LAGUE),
                        5,
                        units.stream().map(TopUp.Unit::leftOut).toList());
        assertThat(nobody.given()).isZero();
        assertThat(nobody.unallocated()).isEqualTo(5);
    }

    @Test
    void a_cap_below_what_a_unit_has_takes_nothing_back() {
        TopUp.Result result =
                TopUp.plan(
                        Apportionment.by(ApportionmentMethod.DHONDT),
                        3,
                        List.of(new TopUp.Unit("a", 10, 8, 5), new TopUp.Unit("b", 10, 2, null)));
        assertThat(result.lines()).extracting(TopUp.Line::after).containsExactly(8, 5);
    }

    @Test
    void less_than_nothing_is_no_top_up() {
        assertThatThrownBy(
                        () ->
                                TopUp.plan(
                                        Apportionment.by(ApportionmentMethod.SAINTE_LAGUE),
                                        -1,
                                        List.of(new TopUp.Unit("a", 1, 3, null))))
                .isInstanceOf(RuleViolation.class);
    }

    /**
     * 149 seats of which 144 were recalled; the one municipality that had lost none is not to get
     * all of them.
     */
    @Test
    void what_was_recalled_is_not_held_any_more() {
        Apportionment by = Apportionment.by(ApportionmentMethod.SAINTE_LAGUE);
        List<TopUp.Unit> held =
                municipalities().stream()
                        .map(
                                u ->
                                        new TopUp.Unit(
                                                u.code(),
                                                u.weight(),
                                                u.code().equals("00") ? 5 : 0,
                                                null))
                        .toList();
        TopUp.Result result = TopUp.plan(by, 144, held);
        Apportionment.Result whole = by.distribute(149, municipalities());
        assertThat(result.lines())
                .allSatisfy(l -> assertThat(l.after()).isEqualTo(whole.seatsOf(l.code())));
    }
}
