package se.motesplats.meeting.around.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.date.service.MeetingListItem;
import se.motesplats.meeting.date.service.MeetingService;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.meeting.group.service.MemberRow;
import se.motesplats.meeting.group.service.MembershipService;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Lists of a group to take along, for those who prepare its meetings; the log says who took one.
 */
@Stateless
@UseCase
public class GroupListService {

    /** As many meetings as no group has. */
    private static final int MOST = 5_000;

    @PersistenceContext private EntityManager em;
    @Inject private GroupRepository groups;
    @Inject private MembershipService membership;
    @Inject private MeetingService meetings;
    @Inject private MeetingRights rights;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * A list.
     *
     * @param group name of the group
     */
    public record Taken<T>(String group, List<T> rows) {
        public Taken {
            rows = List.copyOf(rows);
        }
    }

    /** Everybody who sits in the group, sat in it or is going to. */
    @AllowLoggedIn
    public Taken<MemberRow> members(long groupId, @NotNull SheetFormat format) {
        MeetingGroup group = group(groupId);
        List<MemberRow> rows = membership.members(groupId);
        note(groupId, "MEMBERS", format, rows.size());
        return new Taken<>(group.getName(), rows);
    }

    /** All meetings of the group, the latest first of those that were, then those that come. */
    @AllowLoggedIn
    public Taken<MeetingListItem> meetings(long groupId, @NotNull SheetFormat format) {
        MeetingGroup group = group(groupId);
        List<MeetingListItem> rows = new java.util.ArrayList<>(meetings.past(groupId, 0, MOST));
        rows.addAll(meetings.coming(groupId, 0, MOST));
        note(groupId, "MEETINGS", format, rows.size());
        return new Taken<>(group.getName(), rows);
    }

    private MeetingGroup group(long groupId) {
        MeetingGroup group = groups.get(groupId);
        rights.requireSecretary(group);
        return group;
    }

    private void note(long groupId, String list, SheetFormat format, int count) {
        em.createNativeQuery(
                        """
                        insert into group_export (id, group_id, reader_id, list, format, row_count, at)
                        values (nextval('seq_id'), ?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, groupId)
                .setParameter(2, caller.personId())
                .setParameter(3, list)
                .setParameter(4, format.name())
                .setParameter(5, count)
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
