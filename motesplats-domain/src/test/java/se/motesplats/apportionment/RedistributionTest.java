package se.motesplats.apportionment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.apportionment.Redistribution.Award;
import se.motesplats.apportionment.Redistribution.FreeSeat;
import se.motesplats.apportionment.Redistribution.Municipality;
import se.motesplats.apportionment.Redistribution.Result;
import se.motesplats.apportionment.Redistribution.Step;
import se.motesplats.apportionment.Redistribution.Wish;

class RedistributionTest {

    private static final List<Municipality> THREE =
            List.of(
                    new Municipality("Ale", 31_868, 9),
                    new Municipality("Göteborg", 583_056, 150),
                    new Municipality("Tjörn", 16_147, 5));

    @Test
    void seats_of_a_municipality_go_to_its_own_wishes_first() {
        Result result =
                plan(
                        List.of(new FreeSeat(1, "Tjörn"), new FreeSeat(2, "Tjörn")),
                        List.of(new Wish(10, "Göteborg", 5), new Wish(20, "Tjörn", 2)));
        assertThat(result.byUnit()).isEqualTo(Map.of(20L, 2L));
        assertThat(result.awards()).extracting(Award::step).containsOnly(Step.SAME_MUNICIPALITY);
    }

    @Test
    void the_rest_goes_by_the_divisor_method_from_what_they_have() {
        // Göteborg has fewer than its share: 583056/301 is more than 31868/19.
        Result result =
                plan(seats(null, 3), List.of(new Wish(1, "Ale", 3), new Wish(2, "Göteborg", 2)));
        assertThat(result.byUnit()).isEqualTo(Map.of(2L, 2L, 1L, 1L));
        assertThat(result.left()).isZero();
    }

    @Test
    void units_of_a_municipality_take_turns_the_earliest_wish_first() {
        Result result =
                plan(
                        seats("Göteborg", 4),
                        List.of(
                                new Wish(7, "Göteborg", 1),
                                new Wish(5, "Göteborg", 9),
                                new Wish(6, "Göteborg", 9)));
        assertThat(result.byUnit()).isEqualTo(Map.of(7L, 1L, 5L, 2L, 6L, 1L));
    }

    @Test
    void what_nobody_wishes_for_is_left() {
        assertThat(plan(seats("Ale", 4), List.of(new Wish(1, "Tjörn", 1))).left()).isEqualTo(3);
        assertThat(plan(seats("Ale", 4), List.of()).left()).isEqualTo(4);
        assertThat(plan(List.of(), List.of(new Wish(1, "Tjörn", 1))).awards()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ApportionmentMethod.class)
    void nobody_gets_more_than_the_wish_or_less_from_a_larger_pool(ApportionmentMethod method) {
        Random random = new Random(4711);
        for (int round = 0; round < 300; round++) {
            List<Municipality> municipalities = new ArrayList<>();
            List<Wish> wishes = new ArrayList<>();
            List<FreeSeat> free = new ArrayList<>();
            int number = 1 + random.nextInt(12);
            for (int m = 0; m < number; m++) {
                String code = "M" + m;
                municipalities.add(
                        new Municipality(
                                code,
                                random.nextInt(5) == 0 ? 0 : random.nextInt(600_000),
                                random.nextInt(60)));
                for (int u = random.nextInt(4); u > 0; u--) {
                    wishes.add(new Wish(m * 10L + u, code, random.nextInt(7)));
                }
                for (int s = random.nextInt(6); s > 0; s--) {
                    free.add(new FreeSeat(m * 100L + s, random.nextInt(3) == 0 ? null : code));
                }
            }
            Result result =
                    Redistribution.plan(
                            method, FirstDivisor.SINCE_2018, free, municipalities, wishes);

            assertThat(result.awards().size() + result.left()).isEqualTo(free.size());
            assertThat(new HashSet<>(result.awards().stream().map(Award::seatId).toList()))
                    .hasSameSizeAs(result.awards());
            for (Wish wish : wishes) {
                assertThat(got(result, wish)).isBetween(0L, (long) wish.wanted());
            }

            List<FreeSeat> more = new ArrayList<>(free);
            more.add(new FreeSeat(100_000, null));
            Result larger =
                    Redistribution.plan(
                            method, FirstDivisor.SINCE_2018, more, municipalities, wishes);
            for (Wish wish : wishes) {
                assertThat(got(larger, wish)).isGreaterThanOrEqualTo(got(result, wish));
            }
        }
    }

    @Test
    void is_the_same_each_time_whatever_the_order_of_the_pool() {
        List<FreeSeat> free = new ArrayList<>(seats("Ale", 3));
        free.add(new FreeSeat(50, null));
        List<Wish> wishes = List.of(new Wish(1, "Ale", 2), new Wish(2, "Göteborg", 9));
        Result first = plan(free, wishes);
        java.util.Collections.reverse(free);
        assertThat(plan(free, wishes)).isEqualTo(first);
    }

    private static long got(Result result, Wish wish) {
        return result.byUnit().getOrDefault(wish.allocationId(), 0L);
    }

    private static Result plan(List<FreeSeat> free, List<Wish> wishes) {
        return Redistribution.plan(
                ApportionmentMethod.LARGEST_REMAINDER,
                FirstDivisor.SINCE_2018,
                free,
                THREE,
                wishes);
    }

    private static List<FreeSeat> seats(@org.jspecify.annotations.Nullable String from, int n) {
        return LongStream.rangeClosed(1, n).mapToObj(id -> new FreeSeat(id, from)).toList();
    }
}
