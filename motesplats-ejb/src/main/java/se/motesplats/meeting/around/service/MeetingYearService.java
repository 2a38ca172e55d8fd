package se.motesplats.meeting.around.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingReach;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * How often organisations were represented at the meetings of a year: of one group for its members,
 * or of all groups that the caller reads. Guests read none of it.
 */
@Stateless
@UseCase
public class MeetingYearService {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Inject private GroupRepository groups;
    @Inject private MeetingYearRepository repository;
    @Inject private MeetingRights rights;

    /**
     * The numbers of a year, in the same number of statements for however many meetings.
     *
     * @param groupId null for all groups that the caller reads
     * @param year null for the latest in which attendance was noted
     * @throws NotFound if the caller does not read all of the group, or there is no such year
     */
    @AllowLoggedIn
    @ReadOnly
    public MeetingYear get(@Nullable Long groupId, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new NotFound();
        }
        MeetingGroup group = groupId == null ? null : groups.get(groupId);
        if (group != null) {
            rights.requireMember(group);
        }
        MeetingReach reach = rights.reading();
        List<Integer> years = repository.years(reach, groupId);
        int shown =
                year != null
                        ? year
                        : years.stream().findFirst().orElseGet(() -> rights.today().getYear());
        MeetingYearRepository.Sum sum = repository.sum(reach, groupId, shown);
        return new MeetingYear(
                group == null ? null : group.getName(),
                shown,
                years,
                sum.meetings(),
                sum.visitors(),
                repository.rows(reach, groupId, shown));
    }
}
