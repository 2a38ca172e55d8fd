package se.motesplats.meeting.date.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** The dates of a term, planned at once and told in one mail to each who is called. */
@Stateless
@UseCase
public class SeriesPlanService {

    @Inject private GroupRepository groups;
    @Inject private MeetingRepository repository;
    @Inject private MeetingRights rights;
    @Inject private Problems problems;
    @Inject private Clock clock;
    @Inject private Event<MeetingPlanned> planned;
    @Inject private Event<DatesPlanned> all;

    /**
     * Plans them.
     *
     * @throws RuleViolation at each date at which the group meets already, or twice, or that the
     *     clock jumps over
     */
    @AllowLoggedIn
    @TakesProblems
    public void plan(@Valid PlanSeries command) {
        MeetingGroup group = groups.lock(command.groupId());
        rights.requireSecretary(group);
        Set<PlanSeries.Day> seen = new HashSet<>();
        for (int i = 0; i < command.days().size(); i++) {
            PlanSeries.Day day = command.days().get(i);
            String at = "days[" + i + "].day";
            problems.ask(() -> check(command.groupId(), day, seen), at);
        }
        problems.refuse();
        List<Long> ids = new ArrayList<>();
        command.days().stream()
                .sorted(
                        Comparator.comparing(PlanSeries.Day::day)
                                .thenComparing(PlanSeries.Day::startsAt))
                .map(
                        day ->
                                new Meeting(
                                        group,
                                        day.day(),
                                        day.startsAt(),
                                        command.minutes(),
                                        group.getPlace(),
                                        clock.instant()))
                .forEach(
                        meeting -> {
                            groups.add(meeting);
                            groups.flush();
                            ids.add(meeting.getId());
                        });
        ids.forEach(id -> planned.fire(new MeetingPlanned(id)));
        all.fire(new DatesPlanned(group.getId(), ids));
    }

    private void check(long groupId, PlanSeries.Day day, Set<PlanSeries.Day> seen) {
        SwedishTime.requireExists(day.day().atTime(day.startsAt()));
        if (!seen.add(day) || repository.isTaken(groupId, day.day(), day.startsAt(), null)) {
            throw new RuleViolation("error.meeting.timeTaken", day.day(), day.startsAt());
        }
    }
}
