package se.motesplats.meeting.group.service;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which groups and meetings the caller may read, as a condition of queries, made by {@link
 * MeetingRights}. In JPQL: {@code "… where " + reach.groups("g")}, then {@code reach.bind(query)}.
 * In SQL, with numbered places: {@code "… where " + reach.groupsSql("g", 3)}, then {@code
 * reach.bind(query, 3)}, which gives the next place.
 */
public final class MeetingReach {

    private static final String NOTHING = "1 = 0";

    private final boolean everything;
    private final List<String> paths;
    private final @Nullable Long person;
    private final LocalDate day;
    private final List<String> roles;

    /**
     * @param paths of owners whose groups all are reached
     * @param person whose membership on the day counts; null for nobody's
     * @param roles that count, by name; empty for all
     */
    MeetingReach(
            boolean everything,
            List<String> paths,
            @Nullable Long person,
            LocalDate day,
            List<String> roles) {
        this.everything = everything;
        this.paths = List.copyOf(paths);
        this.person = person;
        this.day = day;
        this.roles = List.copyOf(roles);
    }

    /** Whether nothing is reached, so that nobody need ask the database. */
    public boolean isNothing() {
        return !everything && paths.isEmpty() && person == null;
    }

    /**
     * In JPQL: the group is one that the caller may read.
     *
     * @param group path of a {@code MeetingGroup}
     */
    public String groups(String group) {
        if (everything) {
            return "1 = 1";
        }
        List<String> any = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            any.add(group + ".owner.path like :reachPath" + i);
        }
        if (person != null) {
            any.add(
                    "exists (select reachMember.id from AppointedRepresentative reachMember"
                            + " where reachMember.meetingGroup.id = "
                            + group
                            + ".id and reachMember.person.id = :reachPerson"
                            + roleCondition("reachMember")
                            + " and reachMember.validFrom <= :reachDay and (reachMember.validTo is"
                            + " null or reachMember.validTo >= :reachDay))");
        }
        return any.isEmpty() ? NOTHING : "(" + String.join(" or ", any) + ")";
    }

    private String roleCondition(String alias) {
        return roles.isEmpty()
                ? ""
                : " and "
                        + alias
                        + ".role in (se.motesplats.meeting.GroupRole."
                        + String.join(", se.motesplats.meeting.GroupRole.", roles)
                        + ")";
    }

    /**
     * In JPQL: the meeting is one of such a group, or one that the caller is let in to as a guest.
     *
     * @param meeting path of a {@code Meeting}
     */
    public String meetings(String meeting) {
        String members = groups(meeting + ".meetingGroup");
        return everything || person == null
                ? members
                : "("
                        + members
                        + " or exists (select reachGuest.id from MeetingGuest reachGuest where"
                        + " reachGuest.meeting.id = "
                        + meeting
                        + ".id and reachGuest.person.id = :reachPerson and reachGuest.status ="
                        + " se.motesplats.meeting.GuestStatus.APPROVED))";
    }

    /** Fills what {@link #groups} and {@link #meetings} ask for. */
    public <Q extends Query> Q bind(Q query) {
        if (!everything) {
            for (int i = 0; i < paths.size(); i++) {
                query.setParameter("reachPath" + i, paths.get(i) + '%');
            }
            if (person != null) {
                query.setParameter("reachPerson", person);
                query.setParameter("reachDay", day);
            }
        }
        return query;
    }

    /**
     * As {@link #groups}, in SQL.
     *
     * @param group alias of {@code meeting_group}
     * @param first number of the first place that is free
     */
    public String groupsSql(String group, int first) {
        if (everything) {
            return "true";
        }
        List<String> any = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            any.add(
                    group
                            + ".owner_id in (select reach_o.id from organisation reach_o where"
                            + " reach_o.path like ?"
                            + (first + i)
                            + ")");
        }
        if (person != null) {
            int at = first + paths.size();
            any.add(
                    group
                            + ".id in (select reach_m.group_id from appointed_representative reach_m"
                            + " where reach_m.person_id = ?"
                            + at
                            + (roles.isEmpty()
                                    ? ""
                                    : " and reach_m.role in ('" + String.join("', '", roles) + "')")
                            + " and reach_m.valid_from <= ?"
                            + (at + 1)
                            + " and (reach_m.valid_to is null or reach_m.valid_to >= ?"
                            + (at + 1)
                            + "))");
        }
        return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    }

    /**
     * As {@link #groups}, in SQL, for whoever numbers places otherwise.
     *
     * @param place gives the place of a value
     */
    public String groupsSql(String group, Function<Object, String> place) {
        String sql = groupsSql(group, 1);
        List<Object> values = new ArrayList<>();
        if (!everything) {
            paths.forEach(path -> values.add(path + '%'));
            if (person != null) {
                values.add(person);
                values.add(java.sql.Date.valueOf(day));
            }
        }
        List<String> places = values.stream().map(place).toList();
        return Pattern.compile("\\?(\\d+)")
                .matcher(sql)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        places.get(Integer.parseInt(found.group(1)) - 1)));
    }

    /**
     * As {@link #meetings}, in SQL.
     *
     * @param meeting alias of {@code meeting}
     * @param group alias of its {@code meeting_group}
     */
    public String meetingsSql(String meeting, String group, int first) {
        String members = groupsSql(group, first);
        return everything || person == null
                ? members
                : "("
                        + members
                        + " or "
                        + meeting
                        + ".id in (select reach_g.meeting_id from meeting_guest reach_g where"
                        + " reach_g.person_id = ?"
                        + (first + paths.size())
                        + " and reach_g.status = 'APPROVED'))";
    }

    /** How many places {@link #groupsSql} and {@link #meetingsSql} have. */
    public int placesSql() {
        return valuesSql().size();
    }

    /** What {@link #groupsSql} and {@link #meetingsSql} ask for, in the order of their places. */
    public List<Object> valuesSql() {
        List<Object> values = new ArrayList<>();
        if (!everything) {
            paths.forEach(path -> values.add(path + '%'));
            if (person != null) {
                values.add(person);
                values.add(java.sql.Date.valueOf(day));
            }
        }
        return values;
    }

    /**
     * Fills what {@link #groupsSql} and {@link #meetingsSql} ask for.
     *
     * @return the place after
     */
    public int bind(Query query, int first) {
        int place = first;
        for (Object value : valuesSql()) {
            query.setParameter(place++, value);
        }
        return place;
    }
}
