package se.motesplats.seat.round.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.apportionment.Apportionment;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.event.Event;
import se.motesplats.seat.AllocationRound;
import se.motesplats.seat.AllocationShare;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Shows what the choice of method means, before anything is fixed; and how it came out after. */
@Stateless
@UseCase
public class ComparisonService {

    /** How many more seats are tried when looking for a municipality that would lose one. */
    private static final int LOOK_AHEAD = 20;

    @Inject private SeatRepository repository;
    @Inject private Caller caller;

    /**
     * All methods on the weights, requests and rules of the latest round.
     *
     * @throws NotFound before the first round
     */
    @Allow(Permission.SEAT_ALLOCATE)
    @ReadOnly
    public MethodComparison compare(long eventId) {
        caller.require(Permission.SEAT_ALLOCATE, Scope.event(eventId));
        Event event = repository.getEvent(eventId);
        AllocationRound round =
                repository
                        .findLatestRound(eventId)
                        .map(repository::withShares)
                        .orElseThrow(NotFound::new);
        List<Apportionment.Unit> units = round.calculation().units();
        List<ApportionmentMethod> methods = List.of(ApportionmentMethod.values());
        Map<ApportionmentMethod, Apportionment.Result> results =
                new EnumMap<>(ApportionmentMethod.class);
        methods.forEach(
                m ->
                        results.put(
                                m,
                                round.calculation()
                                        .apportionment(m)
                                        .distribute(round.getSeats(), units)));
        Apportionment.Result chosen = result(results, round.getPlan().getMethod());
        return new MethodComparison(
                eventId,
                event.getTitle(),
                event.getStatus(),
                RoundViews.details(round, false),
                methods,
                methods.stream()
                        .map(
                                m ->
                                        new MethodComparison.Sum(
                                                m,
                                                result(results, m).allocated(),
                                                result(results, m).unallocated()))
                        .toList(),
                RoundViews.inOrder(round).stream()
                        .map(
                                share ->
                                        row(
                                                share,
                                                methods,
                                                results,
                                                chosen,
                                                round.getPlan().getMethod()))
                        .toList(),
                losses(round, methods, units),
                round.getSeats() + LOOK_AHEAD);
    }

    private static MethodComparison.Row row(
            AllocationShare share,
            List<ApportionmentMethod> methods,
            Map<ApportionmentMethod, Apportionment.Result> results,
            Apportionment.Result chosen,
            ApportionmentMethod chosenMethod) {
        String code = share.getCode();
        return new MethodComparison.Row(
                share.getOrganisation().getName(),
                share.getWeight(),
                methods.stream()
                        .map(
                                m -> {
                                    int seats = result(results, m).seatsOf(code);
                                    return new MethodComparison.Cell(
                                            m,
                                            seats,
                                            seats - chosen.seatsOf(code),
                                            m == chosenMethod);
                                })
                        .toList());
    }

    private static Apportionment.Result result(
            Map<ApportionmentMethod, Apportionment.Result> results, ApportionmentMethod method) {
        Apportionment.Result result = results.get(method);
        if (result == null) {
            throw new IllegalStateException("not computed: " + method);
        }
        return result;
    }

    private static List<MethodComparison.LossRow> losses(
            AllocationRound round,
            List<ApportionmentMethod> methods,
            List<Apportionment.Unit> units) {
        Map<String, String> names =
                round.getShares().stream()
                        .collect(
                                Collectors.toMap(
                                        AllocationShare::getCode,
                                        s -> s.getOrganisation().getName()));
        List<MethodComparison.LossRow> rows = new ArrayList<>();
        for (ApportionmentMethod method : methods) {
            round.calculation()
                    .apportionment(method)
                    .lossesOnGrowth(round.getSeats(), round.getSeats() + LOOK_AHEAD, units)
                    .forEach(
                            loss ->
                                    rows.add(
                                            new MethodComparison.LossRow(
                                                    method,
                                                    names.getOrDefault(loss.code(), loss.code()),
                                                    loss.total(),
                                                    loss.before(),
                                                    loss.after())));
        }
        return rows;
    }
}
