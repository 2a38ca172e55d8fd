package se.motesplats.seat.round.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.RoundStep;
import se.motesplats.shared.SwedishOrder;

/** Rounds as pages and protocols show them. */
public final class RoundViews {

    private RoundViews() {}

    /**
     * The round with its shares.
     *
     * @param withTies whether the ties are looked for, which computes the distribution again
     */
    static RoundDetails details(AllocationRound round, boolean withTies) {
        return new RoundDetails(
                round.getId(),
                round.getVersion(),
                round.getNumber(),
                round.getSeats(),
                round.getPlan().getMethod(),
                round.getPlan().getFirstDivisor(),
                round.getPlan().getWeightKind(),
                round.getPlan().getWeightYear().orElse(null),
                round.getPlan().getMinimum(),
                round.getPlan().isCapAtRequest(),
                round.getPlan().getTieRule(),
                round.getTieReason().orElse(null),
                round.getTreeDay(),
                round.getNamingDeadline(),
                round.getStatus(),
                round.getCourse().getProposed().getDoneAt(),
                name(round.getCourse().getProposed().getDoneBy()),
                round.getCourse().getRequestUntil().orElse(null),
                round.getCourse().getRequested().map(RoundStep::getDoneAt).orElse(null),
                name(round.getCourse().getRequested().flatMap(RoundStep::getDoneBy)),
                round.getCourse().getRemindedAt().orElse(null),
                round.getCourse().getAnswerUntil().orElse(null),
                round.getCourse().getGranted().map(RoundStep::getDoneAt).orElse(null),
                name(round.getCourse().getGranted().flatMap(RoundStep::getDoneBy)),
                round.getCourse().getFixed().map(RoundStep::getDoneAt).orElse(null),
                name(round.getCourse().getFixed().flatMap(RoundStep::getDoneBy)),
                round.getToppedUp().isPresent(),
                round.isCorrection(),
                round.getFromPool(),
                round.getTopUpReason().orElse(null),
                round.getCourse().getReopened().map(RoundStep::getDoneAt).orElse(null),
                name(round.getCourse().getReopened().flatMap(RoundStep::getDoneBy)),
                inOrder(round).stream().map(RoundViews::row).toList(),
                withTies && !round.isCorrection() ? ties(round) : List.of());
    }

    static ShareRow row(AllocationShare share) {
        return new ShareRow(
                share.getOrganisation().getId(),
                share.getVersion(),
                share.getOrganisation().getName(),
                share.getWeight(),
                share.getWeightSource(),
                share.getRequested().orElse(null),
                share.getRequestReason().orElse(null),
                share.getRequestedAt().orElse(null),
                name(share.getRequestedBy()),
                share.getComputed(),
                share.getGranted(),
                share.getReason().orElse(null),
                share.getKept(),
                share.getKeptAt().orElse(null),
                name(share.getKeptBy()),
                share.getBefore().orElse(null),
                share.isLeftOut());
    }

    /** Shares in the Swedish order of names. */
    public static List<AllocationShare> inOrder(AllocationRound round) {
        return SwedishOrder.of(round.getShares(), s -> s.getOrganisation().getName());
    }

    /** The name, unless nobody may see it. */
    static @Nullable String name(Optional<Person> person) {
        return person.flatMap(Person::getNameForOthers).orElse(null);
    }

    private static List<RoundDetails.TieRow> ties(AllocationRound round) {
        return ties(round.calculation().explain().ties(), round);
    }

    /** Ties of a calculation with the round's municipalities. */
    public static List<RoundDetails.TieRow> ties(
            List<Apportionment.Tie> ties, AllocationRound round) {
        Map<String, AllocationShare> byCode =
                round.getShares().stream()
                        .collect(Collectors.toMap(AllocationShare::getCode, share -> share));
        return ties.stream().map(tie -> tie(tie, byCode)).toList();
    }

    private static RoundDetails.TieRow tie(
            Apportionment.Tie tie, Map<String, AllocationShare> byCode) {
        List<AllocationShare> contenders = shares(tie.contenders(), byCode);
        return new RoundDetails.TieRow(
                names(contenders),
                names(shares(tie.winners(), byCode)),
                tie.decidedBy(),
                contenders.stream().map(s -> s.getOrganisation().getId()).toList(),
                tie.winners().size());
    }

    private static List<AllocationShare> shares(
            List<String> codes, Map<String, AllocationShare> byCode) {
        return codes.stream()
                .map(byCode::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String names(List<AllocationShare> shares) {
        return shares.stream()
                .map(s -> s.getOrganisation().getName())
                .collect(Collectors.joining(", "));
    }
}
