package se.motesplats.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.apportionment.ApportionmentMethod.ADAMS;
import static se.motesplats.apportionment.ApportionmentMethod.DHONDT;
import static se.motesplats.apportionment.ApportionmentMethod.EQUAL;
import static se.motesplats.apportionment.ApportionmentMethod.HUNTINGTON_HILL;
import static se.motesplats.apportionment.ApportionmentMethod.LARGEST_REMAINDER;
import static se.motesplats.apportionment.ApportionmentMethod.MODIFIED_SAINTE_LAGUE;
import static se.motesplats.apportionment.ApportionmentMethod.SAINTE_LAGUE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.apportionment.Apportionment.Ground;
import se.motesplats.apportionment.Apportionment.Result;
import se.motesplats.apportionment.Apportionment.Unit;
import se.motesplats.shared.RuleViolation;

class ApportionmentTest {

    /** Inhabitants on 31 December 2020 (Statistics Sweden). */
    private static final List<Unit> GR_2020 =
            List.of(
                    new Unit("Ale", 31868),
                    new Unit("Alingsås", 41602),
                    new Unit("Göteborg", 583056),
                    new Unit("Härryda", 38246),
                    new Unit("Kungsbacka", 84930),
                    new Unit("Kungälv", 47050),
                    new Unit("Lerum", 43020),
                    new Unit("Lilla Edet", 14282),
                    new Unit("Mölndal", 69901),
                    new Unit("Partille", 39512),
                    new Unit("Stenungsund", 27044),
                    new Unit("Tjörn", 16147),
                    new Unit("Öckerö", 12934));

    /** The four parties of the textbook example: 100,000, 80,000, 30,000 and 20,000 votes. */
    private static final List<Unit> FOUR_PARTIES =
            List.of(
                    new Unit("A", 100_000),
                    new Unit("B", 80_000),
                    new Unit("C", 30_000),
                    new Unit("D", 20_000));

    @ParameterizedTest
    @EnumSource(names = {"LARGEST_REMAINDER", "SAINTE_LAGUE"})
    void gives_the_check_figures_of_the_region_for_300_seats(ApportionmentMethod method) {
        assertThat(seats(method, 300, GR_2020))
                .containsExactly(9, 12, 167, 11, 24, 13, 12, 4, 20, 11, 8, 5, 4);
    }

    @Test
    void dhondt_favours_the_largest_municipality() {
        assertThat(seats(DHONDT, 300, GR_2020))
                .containsExactly(9, 12, 170, 11, 24, 13, 12, 4, 20, 11, 7, 4, 3);
    }

    @Test
    void largest_remainder_takes_a_seat_from_alingsas_when_the_total_grows() {
        assertThat(by(LARGEST_REMAINDER, 290, GR_2020).seatsOf("Alingsås")).isEqualTo(12);
        assertThat(by(LARGEST_REMAINDER, 291, GR_2020).seatsOf("Alingsås")).isEqualTo(11);
        assertThat(LARGEST_REMAINDER.isHouseMonotone()).isFalse();
    }

    @Test
    void dhondt_and_sainte_lague_give_the_textbook_examples() {
        assertThat(seats(DHONDT, 8, FOUR_PARTIES)).containsExactly(4, 3, 1, 0);
        assertThat(seats(SAINTE_LAGUE, 8, FOUR_PARTIES)).containsExactly(3, 3, 1, 1);
        assertThat(seats(HUNTINGTON_HILL, 8, FOUR_PARTIES)).containsExactly(3, 3, 1, 1);
        assertThat(seats(ADAMS, 8, FOUR_PARTIES)).containsExactly(3, 3, 1, 1);
    }

    // Published examples ------------------------------------------------------------------------

    /**
     * The first apportionment of the House of Representatives by the census of 1790 (representative
     * population): Hamilton's bill with 120 seats, which President Washington vetoed, and
     * Jefferson's with 105, which became law. Balinski and Young, <i>Fair Representation</i>,
     * chapter 3.
     */
    private static final List<Unit> STATES_1790 =
            List.of(
                    new Unit("Connecticut", 236_841),
                    new Unit("Delaware", 55_540),
                    new Unit("Georgia", 70_835),
                    new Unit("Kentucky", 68_705),
                    new Unit("Maryland", 278_514),
                    new Unit("Massachusetts", 475_327),
                    new Unit("New Hampshire", 141_822),
                    new Unit("New Jersey", 179_570),
                    new Unit("New York", 331_589),
                    new Unit("North Carolina", 353_523),
                    new Unit("Pennsylvania", 432_879),
                    new Unit("Rhode Island", 68_446),
                    new Unit("South Carolina", 206_236),
                    new Unit("Vermont", 85_533),
                    new Unit("Virginia", 630_560));

    @Test
    void largest_remainder_gives_hamiltons_bill_of_1792() {
        assertThat(seats(LARGEST_REMAINDER, 120, STATES_1790))
                .containsExactly(8, 2, 2, 2, 9, 16, 5, 6, 11, 12, 14, 2, 7, 3, 21);
    }

    @Test
    void dhondt_gives_jeffersons_law_of_1792() {
        assertThat(seats(DHONDT, 105, STATES_1790))
                .containsExactly(7, 1, 2, 2, 8, 14, 4, 5, 10, 10, 13, 2, 6, 2, 19);
    }

    /**
     * Five states and 26 seats, on which the methods differ. Balinski and Young, <i>Fair
     * Representation</i>, chapter 7.
     */
    @Test
    void the_methods_differ_on_the_five_states_of_balinski_and_young() {
        List<Unit> states =
                List.of(
                        new Unit("North", 9061),
                        new Unit("South", 7179),
                        new Unit("East", 5259),
                        new Unit("West", 3319),
                        new Unit("Central", 1182));
        assertThat(seats(ADAMS, 26, states)).containsExactly(9, 7, 5, 3, 2);
        assertThat(seats(HUNTINGTON_HILL, 26, states)).containsExactly(9, 7, 6, 3, 1);
        assertThat(seats(SAINTE_LAGUE, 26, states)).containsExactly(9, 8, 5, 3, 1);
        assertThat(seats(DHONDT, 26, states)).containsExactly(10, 7, 5, 3, 1);
        assertThat(seats(LARGEST_REMAINDER, 26, states)).containsExactly(9, 7, 5, 4, 1);
    }

    /** The House of Representatives by the census of 2020, largest state first (US Census). */
    @Test
    void huntington_hill_gives_the_house_of_representatives_of_2020() {
        long[] populations = {
            39_538_223,
            29_145_505,
            21_538_187,
            20_201_249,
            13_002_700,
            12_812_508,
            11_799_448,
            10_711_908,
            10_439_388,
            10_077_331,
            9_288_994,
            8_631_393,
            7_705_281,
            7_151_502,
            7_029_917,
            6_910_840,
            6_785_528,
            6_177_224,
            6_154_913,
            5_893_718,
            5_773_714,
            5_706_494,
            5_118_425,
            5_024_279,
            4_657_757,
            4_505_836,
            4_237_256,
            3_959_353,
            3_605_944,
            3_271_616,
            3_190_369,
            3_104_614,
            3_011_524,
            2_961_279,
            2_937_880,
            2_117_522,
            1_961_504,
            1_839_106,
            1_793_716,
            1_455_271,
            1_377_529,
            1_362_359,
            1_097_379,
            1_084_225,
            989_948,
            886_667,
            779_094,
            733_391,
            643_077,
            576_851
        };
        List<Unit> states =
                IntStream.range(0, populations.length)
                        .mapToObj(i -> new Unit("s" + i, populations[i]))
                        .toList();
        assertThat(seats(HUNTINGTON_HILL, 435, states))
                .containsExactly(
                        52, 38, 28, 26, 17, 17, 15, 14, 14, 13, 12, 11, 10, 9, 9, 9, 9, 8, 8, 8, 8,
                        8, 7, 7, 6, 6, 6, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1,
                        1, 1, 1, 1);
    }

    /** Malmö in the election to the Riksdag in 2018: first divisor 1.2, eleven fixed seats. */
    @Test
    void modified_sainte_lague_gives_malmo_2018() {
        List<Unit> parties =
                List.of(
                        new Unit("S", 56_248),
                        new Unit("M", 37_645),
                        new Unit("SD", 32_480),
                        new Unit("C", 11_003),
                        new Unit("V", 23_021),
                        new Unit("KD", 7_426),
                        new Unit("L", 10_812),
                        new Unit("MP", 10_783));
        assertThat(seats(MODIFIED_SAINTE_LAGUE, 11, parties))
                .containsExactly(3, 2, 2, 1, 1, 0, 1, 1);
    }

    /** Sweden's election to the European Parliament in 2014: first divisor 1.4, twenty seats. */
    @Test
    void modified_sainte_lague_gives_the_european_election_of_2014() {
        List<Unit> parties =
                List.of(
                        new Unit("M", 507_488),
                        new Unit("C", 241_101),
                        new Unit("FP", 368_514),
                        new Unit("KD", 220_574),
                        new Unit("S", 899_074),
                        new Unit("V", 234_272),
                        new Unit("MP", 572_591),
                        new Unit("SD", 359_248),
                        new Unit("FI", 204_005));
        Result result =
                Apportionment.by(MODIFIED_SAINTE_LAGUE)
                        .withFirstDivisor(FirstDivisor.BEFORE_2018)
                        .distribute(20, parties);
        assertThat(result.seats().values()).containsExactly(3, 1, 2, 1, 5, 1, 4, 2, 1);
    }

    /** Latvia's election to the European Parliament in 2019: eight seats. */
    @Test
    void sainte_lague_gives_latvia_2019() {
        assertThat(
                        seats(
                                SAINTE_LAGUE,
                                8,
                                parties(
                                        124_193, 82_604, 77_591, 58_763, 29_546, 25_252, 23_581,
                                        20_595, 13_705)))
                .containsExactly(2, 2, 2, 1, 1, 0, 0, 0, 0);
    }

    /** The Dutch-speaking college of Belgium in the European election of 2019: twelve seats. */
    @Test
    void dhondt_gives_flanders_2019() {
        assertThat(
                        seats(
                                DHONDT,
                                12,
                                parties(
                                        954_048, 811_169, 678_051, 617_651, 525_908, 434_002,
                                        210_391, 20_385)))
                .containsExactly(3, 3, 2, 2, 1, 1, 0, 0);
    }

    private static List<Unit> parties(long... votes) {
        return IntStream.range(0, votes.length).mapToObj(i -> new Unit("p" + i, votes[i])).toList();
    }

    // Growth and ties ---------------------------------------------------------------------------

    @Test
    void tells_who_would_lose_a_seat_when_the_total_grows() {
        assertThat(Apportionment.by(LARGEST_REMAINDER).lossesOnGrowth(290, 291, GR_2020))
                .containsExactly(new Apportionment.Loss("Alingsås", 290, 12, 11));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            if (method.isHouseMonotone()) {
                assertThat(Apportionment.by(method).lossesOnGrowth(200, 320, GR_2020))
                        .as(method.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_decision_between_equals_comes_before_the_rule() {
        List<Unit> equals = List.of(new Unit("a", 50), new Unit("b", 50), new Unit("c", 50));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Result ruled = by(method, 4, equals);
            assertThat(ruled.seatsOf("a")).as(method.name()).isEqualTo(2);
            Result decided =
                    Apportionment.by(method).withDecision(List.of("c")).distribute(4, equals);
            assertThat(decided.seatsOf("c")).as(method.name()).isEqualTo(2);
            assertThat(decided.ties().get(0).decidedBy()).isEqualTo(TieCriterion.DECISION);
            if (method != EQUAL) {
                // It changes nothing where claims are not equal.
                assertThat(
                                Apportionment.by(method)
                                        .withDecision(List.of("Öckerö", "Tjörn"))
                                        .distribute(300, GR_2020)
                                        .seats())
                        .isEqualTo(by(method, 300, GR_2020).seats());
            }
        }
    }

    @Test
    void distributes_100000_seats_over_290_units_of_any_weight() {
        Random random = new Random(23);
        List<Unit> units =
                IntStream.range(0, 290)
                        .mapToObj(
                                i ->
                                        new Unit(
                                                "%03d".formatted(i),
                                                switch (i % 4) {
                                                    case 0 -> 0L;
                                                    case 1 -> 1_000L;
                                                    case 2 -> Long.MAX_VALUE - i;
                                                    default -> random.nextInt(1_000_000);
                                                }))
                        .toList();
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Result result = by(method, 100_000, units);
            int sum = result.seats().values().stream().mapToInt(i -> i).sum();
            assertThat(sum + result.unallocated()).as(method.name()).isEqualTo(100_000);
            assertThat(sum).as(method.name()).isEqualTo(100_000);
        }
    }

    @Test
    void a_higher_first_divisor_makes_the_first_seat_harder_to_get() {
        List<Unit> units = List.of(new Unit("large", 100), new Unit("small", 36));
        // 100/3 = 33.3 against 36/1 = 36, 36/1.2 = 30 and 36/1.4 = 25.7
        assertThat(seats(SAINTE_LAGUE, 2, units)).containsExactly(1, 1);
        assertThat(seats(MODIFIED_SAINTE_LAGUE, 2, units)).containsExactly(2, 0);
        Unit between = new Unit("small", 42);
        // 42/1.2 = 35 is above 33.3, 42/1.4 = 30 below
        List<Unit> closer = List.of(new Unit("large", 100), between);
        assertThat(seats(MODIFIED_SAINTE_LAGUE, 2, closer)).containsExactly(1, 1);
        Result before2018 =
                Apportionment.by(MODIFIED_SAINTE_LAGUE)
                        .withFirstDivisor(FirstDivisor.BEFORE_2018)
                        .distribute(2, closer);
        assertThat(before2018.seatsOf("small")).isZero();
    }

    @Test
    void a_first_divisor_is_read_from_a_decimal_number() {
        assertThat(FirstDivisor.of(new BigDecimal("1.2"))).isEqualTo(FirstDivisor.SINCE_2018);
        assertThat(FirstDivisor.of(new BigDecimal("1.40"))).isEqualTo(FirstDivisor.BEFORE_2018);
        assertThat(FirstDivisor.of(BigDecimal.ONE)).isEqualTo(new FirstDivisor(1, 1));
        for (String refused : List.of("0.9", "3.001", "1.2345", "-1", "1E+30")) {
            assertThatThrownBy(() -> FirstDivisor.of(new BigDecimal(refused)))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void equal_gives_the_remainder_to_the_larger() {
        Result result = by(EQUAL, 10, FOUR_PARTIES);
        assertThat(result.seats().values()).containsExactly(3, 3, 2, 2);
        assertThat(result.ties())
                .containsExactly(
                        new Apportionment.Tie(
                                List.of("A", "B", "C", "D"),
                                List.of("A", "B"),
                                TieCriterion.LARGER_WEIGHT));
    }

    @Test
    void a_tie_is_broken_by_the_stated_rule_and_told() {
        List<Unit> equals = List.of(new Unit("b", 50), new Unit("a", 50), new Unit("c", 100));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Result result = by(method, 3, equals);
            assertThat(result.seats().values().stream().mapToInt(i -> i).sum()).isEqualTo(3);
        }
        Result dhondt = by(DHONDT, 3, equals);
        assertThat(dhondt.seats()).isEqualTo(Map.of("c", 2, "a", 1, "b", 0));
        assertThat(dhondt.ties())
                .containsExactly(
                        new Apportionment.Tie(
                                List.of("c", "a", "b"), List.of("c", "a"), TieCriterion.CODE));
        Result fewerFirst =
                Apportionment.by(DHONDT)
                        .withTieRule(List.of(TieCriterion.FEWER_SEATS))
                        .distribute(2, equals);
        assertThat(fewerFirst.seats()).isEqualTo(Map.of("c", 1, "a", 1, "b", 0));
        Result rest = by(LARGEST_REMAINDER, 1, List.of(new Unit("y", 5), new Unit("x", 5)));
        assertThat(rest.seatsOf("x")).isEqualTo(1);
        assertThat(rest.ties())
                .containsExactly(
                        new Apportionment.Tie(List.of("x", "y"), List.of("x"), TieCriterion.CODE));
    }

    @Test
    void no_tie_is_told_when_everyone_got_a_seat() {
        List<Unit> equals = List.of(new Unit("a", 50), new Unit("b", 50));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(by(method, 4, equals).ties()).as(method.name()).isEmpty();
        }
    }

    @Test
    void a_minimum_is_a_floor_and_a_cap_a_ceiling() {
        List<Unit> units = new ArrayList<>(GR_2020.stream().map(u -> u.atLeast(6)).toList());
        units.set(2, units.get(2).atMost(120));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Result result = by(method, 300, units);
            assertThat(result.seats().values()).as(method.name()).allMatch(n -> n >= 6);
            assertThat(result.seatsOf("Göteborg")).as(method.name()).isLessThanOrEqualTo(120);
            assertThat(result.allocated()).as(method.name()).isEqualTo(300);
        }
        // Lilla Edet, Tjörn and Öckerö are lifted to 6; the others share what is left by weight.
        assertThat(seats(LARGEST_REMAINDER, 300, GR_2020.stream().map(u -> u.atLeast(6)).toList()))
                .containsExactly(9, 12, 163, 11, 24, 13, 12, 6, 20, 11, 7, 6, 6);
    }

    @Test
    void seats_that_nobody_can_take_stay_unallocated() {
        List<Unit> capped = GR_2020.stream().map(u -> u.atMost(10)).toList();
        List<Unit> weightless = List.of(new Unit("a", 0).atLeast(2), new Unit("b", 0));
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(by(method, 300, capped).unallocated()).as(method.name()).isEqualTo(170);
            assertThat(by(method, 7, List.of()).unallocated()).as(method.name()).isEqualTo(7);
            if (method != EQUAL) {
                Result none = by(method, 7, weightless);
                assertThat(none.unallocated()).as(method.name()).isEqualTo(5);
                assertThat(none.seats()).isEqualTo(Map.of("a", 2, "b", 0));
            }
        }
        assertThat(by(EQUAL, 7, weightless).unallocated()).isZero();
    }

    @Test
    void refuses_with_the_numbers() {
        assertRefused(
                "error.seat.minimumTooLarge",
                List.of(26L, 25, 13),
                25,
                GR_2020.stream().map(u -> u.atLeast(2)).toList());
        assertRefused(
                "error.seat.capBelowMinimum",
                List.of("Ale", 2, 3),
                25,
                List.of(new Unit("Ale", 1, 3, 2)));
        assertRefused(
                "error.seat.negativeWeight", List.of("Ale", -1L), 25, List.of(new Unit("Ale", -1)));
        assertRefused(
                "error.seat.negativeMinimum",
                List.of("Ale", -1),
                25,
                List.of(new Unit("Ale", 1).atLeast(-1)));
        assertRefused(
                "error.seat.sameUnitTwice",
                List.of("Ale"),
                25,
                List.of(new Unit("Ale", 1), new Unit("Ale", 2)));
        assertRefused("error.seat.total", List.of(-1, Apportionment.MAX_SEATS), -1, GR_2020);
        assertRefused(
                "error.seat.total",
                List.of(Apportionment.MAX_SEATS + 1, Apportionment.MAX_SEATS),
                Apportionment.MAX_SEATS + 1,
                GR_2020);
    }

    private static void assertRefused(String key, List<Object> data, int seats, List<Unit> units) {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThatThrownBy(() -> by(method, seats, units))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> {
                                assertThat(refusal.key()).isEqualTo(key);
                                assertThat(refusal.data()).isEqualTo(data);
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void sums_up_exactly_for_any_weights(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Unit> units = anyUnits(random);
            int needed = units.stream().mapToInt(Unit::minimum).sum();
            int seats = needed + random.nextInt(round == 0 ? 100_000 : 2_000);
            for (ApportionmentMethod method : ApportionmentMethod.values()) {
                Result result = by(method, seats, units);
                String what = method + " " + seats + " " + units;
                int sum = result.seats().values().stream().mapToInt(i -> i).sum();
                assertThat(sum + result.unallocated()).as(what).isEqualTo(seats);
                assertThat(result.awards()).as(what).hasSize(sum);
                assertThat(result.unallocated()).as(what).isNotNegative();
                boolean room = false;
                for (Unit unit : units) {
                    int has = result.seatsOf(unit.code());
                    Integer cap = unit.cap();
                    assertThat(has).as(what).isGreaterThanOrEqualTo(unit.minimum());
                    assertThat(cap == null || has <= cap).as(what).isTrue();
                    room |= (cap == null || has < cap) && (unit.weight() > 0 || method == EQUAL);
                }
                assertThat(room && result.unallocated() > 0).as(what).isFalse();
                assertAwardsCount(result, what);
            }
        }
    }

    private static void assertAwardsCount(Result result, String what) {
        Map<String, Integer> counted = new HashMap<>();
        for (Apportionment.Award award : result.awards()) {
            int before = counted.getOrDefault(award.code(), 0);
            if (award.ground() != Ground.MINIMUM) {
                assertThat(award.seatsBefore()).as(what).isEqualTo(before);
            }
            counted.put(award.code(), before + 1);
        }
        result.seats()
                .forEach(
                        (code, seats) ->
                                assertThat(counted.getOrDefault(code, 0))
                                        .as(what)
                                        .isEqualTo(seats));
    }

    @ParameterizedTest
    @EnumSource
    void never_takes_a_seat_back_when_the_total_grows(ApportionmentMethod method) {
        if (!method.isHouseMonotone()) {
            return;
        }
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            List<Unit> units = anyUnits(random);
            int needed = units.stream().mapToInt(Unit::minimum).sum();
            Result before = by(method, needed, units);
            for (int more = 1; more < 60; more++) {
                Result after = by(method, needed + more, units);
                for (Unit unit : units) {
                    assertThat(after.seatsOf(unit.code()))
                            .isGreaterThanOrEqualTo(before.seatsOf(unit.code()));
                }
                before = after;
            }
        }
    }

    @Test
    void largest_remainder_stays_within_the_quota() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Unit> units =
                    anyUnits(random).stream().map(u -> new Unit(u.code(), u.weight())).toList();
            BigInteger total =
                    units.stream()
                            .map(u -> BigInteger.valueOf(u.weight()))
                            .reduce(BigInteger.ZERO, BigInteger::add);
            if (total.signum() == 0) {
                continue;
            }
            int seats = random.nextInt(5_000);
            Result result = by(LARGEST_REMAINDER, seats, units);
            for (Unit unit : units) {
                BigInteger[] quota =
                        BigInteger.valueOf(unit.weight())
                                .multiply(BigInteger.valueOf(seats))
                                .divideAndRemainder(total);
                int lower = quota[0].intValueExact();
                assertThat(result.seatsOf(unit.code())).isBetween(lower, lower + quota[1].signum());
            }
        }
    }

    @Test
    void every_quotient_that_won_is_at_least_as_large_as_any_that_lost() {
        Random random = new Random(13);
        for (int round = 0; round < 100; round++) {
            List<Unit> units =
                    anyUnits(random).stream()
                            .filter(u -> u.weight() > 0)
                            .map(u -> new Unit(u.code(), u.weight()))
                            .toList();
            if (units.isEmpty()) {
                continue;
            }
            int seats = units.size() + random.nextInt(500);
            Result result = by(HUNTINGTON_HILL, seats, units);
            for (Unit won : units) {
                for (Unit lost : units) {
                    long k = result.seatsOf(won.code());
                    long l = result.seatsOf(lost.code());
                    if (k < 2) {
                        continue;
                    }
                    // won²/(k(k-1)) >= lost²/(l(l+1)), multiplied out
                    BigInteger left = square(won).multiply(BigInteger.valueOf(l * (l + 1)));
                    BigInteger right = square(lost).multiply(BigInteger.valueOf(k * (k - 1)));
                    assertThat(left).isGreaterThanOrEqualTo(right);
                }
            }
        }
    }

    @Test
    void distributes_30000_seats_on_290_units_in_a_moment() {
        Random random = new Random(17);
        List<Unit> units =
                IntStream.range(0, 290)
                        .mapToObj(
                                i -> new Unit("%04d".formatted(i), 2_000 + random.nextInt(900_000)))
                        .toList();
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Result result =
                    Assertions.assertTimeout(
                            Duration.ofSeconds(5), () -> by(method, 30_000, units));
            assertThat(result.allocated()).isEqualTo(30_000);
        }
    }

    @Test
    void compares_products_beyond_64_bits() {
        long huge = Long.MAX_VALUE;
        assertThat(HighestQuotient.compareProducts(huge, 3, huge, 2)).isPositive();
        assertThat(HighestQuotient.compareProducts(huge, huge, huge, huge)).isZero();
        assertThat(HighestQuotient.compareProducts(huge - 1, huge, huge, huge)).isNegative();
        assertThat(HighestQuotient.compareProducts(6, 7, 21, 2)).isZero();
    }

    private static List<Unit> anyUnits(Random random) {
        int number =
                switch (random.nextInt(5)) {
                    case 0 -> 1;
                    case 1 -> 290;
                    default -> 2 + random.nextInt(20);
                };
        int kind = random.nextInt(5);
        List<Unit> units = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            long weight =
                    switch (kind) {
                        case 0 -> 0;
                        case 1 -> 1_000;
                        case 2 -> Long.MAX_VALUE - random.nextInt(1_000);
                        case 3 -> random.nextInt(4);
                        default -> random.nextInt(600_000);
                    };
            int minimum = random.nextInt(4) == 0 ? random.nextInt(4) : 0;
            Integer cap = random.nextInt(4) == 0 ? minimum + random.nextInt(40) : null;
            units.add(new Unit("u" + i, weight, minimum, cap));
        }
        return units;
    }

    private static BigInteger square(Unit unit) {
        return BigInteger.valueOf(unit.weight()).pow(2);
    }

    private static List<Integer> seats(ApportionmentMethod method, int seats, List<Unit> units) {
        return List.copyOf(by(method, seats, units).seats().values());
    }

    private static Result by(ApportionmentMethod method, int seats, List<Unit> units) {
        return Apportionment.by(method).distribute(seats, units);
    }
}
