package se.motesplats.seat.round.service;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.shared.Language;

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
                round.getMethod(),
                round.getFirstDivisor(),
                round.getWeightKind(),
                round.getWeightYear().orElse(null),
                round.getMinimum(),
                round.isCapAtRequest(),
                round.getTieRule(),
                round.getTieReason().orElse(null),
                round.getTreeDay(),
                round.getNamingDeadline(),
                round.getStatus(),
                round.getProposedAt(),
                name(round.getProposedBy()),
                round.getRequestUntil().orElse(null),
                round.getRequestedAt().orElse(null),
                name(round.getRequestedBy()),
                round.getRemindedAt().orElse(null),
                round.getAnswerUntil().orElse(null),
                round.getGrantedAt().orElse(null),
                name(round.getGrantedBy()),
                round.getFixedAt().orElse(null),
                name(round.getFixedBy()),
                round.getToppedUp().isPresent(),
                round.isCorrection(),
                round.getFromPool(),
                round.getTopUpReason().orElse(null),
                round.getReopenedAt().orElse(null),
                name(round.getReopenedBy()),
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
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return round.getShares().stream()
                .sorted(Comparator.comparing(s -> s.getOrganisation().getName(), swedish))
                .toList();
    }

    /** The name, unless nobody may see it. */
    static @Nullable String name(Optional<Person> person) {
        return person.flatMap(Person::getNameForOthers).orElse(null);
    }

    private static List<RoundDetails.TieRow> ties(AllocationRound round) {
        return ties(round.explain().ties(), round);
    }

    /** Ties of a calculation with the round's municipalities. */
    public static List<RoundDetails.TieRow> ties(
            List<Apportionment.Tie> ties, AllocationRound round) {
        Map<String, AllocationShare> byCode =
                round.getShares().stream()
                        .collect(Collectors.toMap(AllocationRound::codeOf, share -> share));
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
