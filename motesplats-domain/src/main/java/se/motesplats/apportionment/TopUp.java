package se.motesplats.apportionment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More seats for units that have some: goes on from what they were given, so that nobody is ever
 * lowered. With a divisor method that is what the method itself gives for the larger total (it is
 * house monotone, see Balinski and Young, <i>Fair Representation</i>, 2001); the method of largest
 * remainders could take a seat back when the total grows (the Alabama paradox), which is told and
 * not done.
 */
public final class TopUp {

    /**
     * Who takes part.
     *
     * @param before what it was given so far
     * @param cap seats that it gets at most, before included; null for no limit
     */
    public record Unit(String code, long weight, int before, @Nullable Integer cap) {

        /** As many as it has, and no more. */
        public Unit leftOut() {
            return new Unit(code, weight, before, before);
        }
    }

    /** What a unit gets on top. */
    public record Line(String code, int before, int more) {
        public int after() {
            return before + more;
        }
    }

    /**
     * The outcome.
     *
     * @param lines in the order of the units
     * @param ties the ties that decided something
     * @param unallocated seats that nobody may take
     * @param losses units that the method, begun anew, would give fewer seats for the larger total
     */
    public record Result(
            List<Line> lines,
            List<Apportionment.Tie> ties,
            int unallocated,
            List<Apportionment.Loss> losses) {
        public Result {
            lines = List.copyOf(lines);
            ties = List.copyOf(ties);
            losses = List.copyOf(losses);
        }

        /** How many seats are given. */
        public int given() {
            return lines.stream().mapToInt(Line::more).sum();
        }
    }

    private TopUp() {}

    /**
     * Distributes more seats.
     *
     * @param more how many
     * @throws se.motesplats.shared.RuleViolation if they are negative or too many
     */
    public static Result plan(Apportionment method, int more, List<Unit> units) {
        int before = units.stream().mapToInt(Unit::before).sum();
        Apportionment.Result after =
                method.distribute(before + more, units.stream().map(TopUp::floored).toList());
        return new Result(
                units.stream()
                        .map(
                                u ->
                                        new Line(
                                                u.code(),
                                                u.before(),
                                                after.seatsOf(u.code()) - u.before()))
                        .toList(),
                after.ties(),
                after.unallocated(),
                losses(method, before, more, units));
    }

    private static Apportionment.Unit floored(Unit unit) {
        return new Apportionment.Unit(
                unit.code(),
                unit.weight(),
                unit.before(),
                unit.cap() == null ? null : Math.max(unit.before(), unit.cap()));
    }

    private static List<Apportionment.Loss> losses(
            Apportionment method, int before, int more, List<Unit> units) {
        if (!method.canLose() || more < 1) {
            return List.of();
        }
        List<Apportionment.Unit> free =
                units.stream().map(u -> new Apportionment.Unit(u.code(), u.weight())).toList();
        Apportionment.Result small = method.distribute(before, free);
        Apportionment.Result large = method.distribute(before + more, free);
        List<Apportionment.Loss> losses = new ArrayList<>();
        for (Apportionment.Unit unit : free) {
            int had = small.seatsOf(unit.code());
            int has = large.seatsOf(unit.code());
            if (has < had) {
                losses.add(new Apportionment.Loss(unit.code(), before, had, has));
            }
        }
        return losses;
    }
}
