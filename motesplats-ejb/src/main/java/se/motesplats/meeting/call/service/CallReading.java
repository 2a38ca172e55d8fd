package se.motesplats.meeting.call.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.meeting.AgendaItem;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.AgendaItemState;
import se.motesplats.meeting.AgendaTimes;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.CallRelease;
import se.motesplats.meeting.CallText;
import se.motesplats.meeting.CalledPoint;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingCall;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.group.service.GroupContact;
import se.motesplats.meeting.group.service.GroupRepository;
import se.motesplats.meeting.group.service.MeetingRights;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/** Puts together what a call says, for the page, the mail and the file alike. */
@Dependent
class CallReading {

    private static final int HALF = 6;

    @Inject private CallRepository repository;
    @Inject private GroupRepository groups;
    @Inject private MeetingRights rights;
    @Inject private CallAdditions additions;
    @Inject private Attachments attachments;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The call for whoever asks: those who take part read it as it is now, everybody else what an
     * open group sent.
     */
    CallDetails read(Meeting meeting) {
        boolean reader = rights.mayRead(meeting);
        MeetingGroup group = meeting.getGroup();
        List<CallRelease> releases = repository.releases(meeting.getId());
        if (!reader) {
            if (!group.isOpen() || group.getStatus() == GroupStatus.ENDED || releases.isEmpty()) {
                throw new NotFound();
            }
            return asSent(meeting, releases.get(0));
        }
        List<AgendaItem> agenda = repository.agenda(meeting.getId());
        String intro = repository.call(meeting.getId()).flatMap(MeetingCall::getIntro).orElse(null);
        boolean editable = rights.isSecretary(group);
        boolean member = rights.isMember(group);
        CallRelease last = releases.isEmpty() ? null : releases.get(0);
        return details(
                meeting,
                meeting.getTheme().orElse(null),
                intro,
                points(agenda),
                times(meeting, agenda),
                suggestions(meeting, editable),
                last,
                last == null ? List.of() : text(meeting, intro, agenda).since(last.text()),
                editable,
                true,
                member);
    }

    /** The call as it was sent, without who presents, documents and links. */
    private CallDetails asSent(Meeting meeting, CallRelease release) {
        CallText sent = release.text();
        AgendaTimes times =
                AgendaTimes.of(
                        meeting.start(),
                        meeting.getMinutes(),
                        new ArrayList<>(sent.points().stream().map(CalledPoint::minutes).toList()));
        List<AgendaPoint> points = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < sent.points().size(); i++) {
            CalledPoint point = sent.points().get(i);
            number += point.part() == AgendaItemPart.THEME ? 0 : 1;
            points.add(
                    new AgendaPoint(
                            point.itemId(),
                            0,
                            point.part() == AgendaItemPart.THEME ? 0 : number,
                            point.part(),
                            point.kind(),
                            AgendaItemState.AGREED,
                            point.title(),
                            point.text(),
                            null,
                            null,
                            point.minutes(),
                            times.starts().get(i).orElse(null),
                            List.of(),
                            null,
                            null,
                            false,
                            false));
        }
        return details(
                meeting,
                theme(sent),
                sent.intro(),
                points,
                times,
                List.of(),
                release,
                List.of(),
                false,
                false,
                false);
    }

    /** What the first part was to be about when it was sent. */
    private static @Nullable String theme(CallText sent) {
        return sent.points().stream()
                .filter(p -> p.part() == AgendaItemPart.THEME)
                .map(CalledPoint::title)
                .findFirst()
                .orElse(null);
    }

    private CallDetails details(
            Meeting meeting,
            @Nullable String theme,
            @Nullable String intro,
            List<AgendaPoint> points,
            AgendaTimes times,
            List<AgendaPoint> suggestions,
            @Nullable CallRelease last,
            List<se.motesplats.meeting.CallChange> changes,
            boolean editable,
            boolean reader,
            boolean member) {
        MeetingGroup group = meeting.getGroup();
        return new CallDetails(
                meeting.getId(),
                group.getId(),
                group.getName(),
                meeting.getDay(),
                meeting.getStartsAt(),
                meeting.endsAt(),
                meeting.getPlace().getMode(),
                meeting.getPlace().getPlace().orElse(null),
                reader ? meeting.getPlace().getJoinLink().orElse(null) : null,
                theme,
                meeting.getStatus(),
                intro,
                points,
                times,
                suggestions,
                last == null ? 0 : last.getNumber(),
                last == null ? null : last.getSentAt(),
                last == null ? 0 : last.getPeople(),
                changes,
                term(group.getId(), meeting.getDay()),
                group.collectsUntil(meeting.getDay()),
                member ? additions.of(meeting) : List.of(),
                isCollecting(meeting),
                editable,
                reader,
                member);
    }

    /** Whether members can suggest points to it now. */
    boolean isCollecting(Meeting meeting) {
        return meeting.getStatus().isOpen()
                && !clock.instant()
                        .isAfter(
                                SwedishTime.endOf(
                                        meeting.getGroup().collectsUntil(meeting.getDay())));
    }

    /** The days of the half of the year that a meeting is in. */
    List<LocalDate> term(long groupId, LocalDate day) {
        LocalDate from = day.withDayOfYear(1).plusMonths(day.getMonthValue() <= HALF ? 0 : HALF);
        return repository.days(groupId, from, from.plusMonths(HALF).minusDays(1));
    }

    static AgendaTimes times(Meeting meeting, List<AgendaItem> agenda) {
        List<@Nullable Integer> minutes = new ArrayList<>();
        agenda.forEach(item -> minutes.add(item.getMinutes().orElse(null)));
        return AgendaTimes.of(meeting.start(), meeting.getMinutes(), minutes);
    }

    /** What the call says now. */
    CallText text(Meeting meeting, @Nullable String intro, List<AgendaItem> agenda) {
        Map<Long, List<AttachmentItem>> files = files(agenda);
        return new CallText(
                meeting.getDay(),
                meeting.getStartsAt(),
                meeting.getMinutes(),
                place(meeting),
                intro,
                agenda.stream().map(item -> called(item, of(item, files))).toList());
    }

    static @Nullable String place(Meeting meeting) {
        String place =
                Stream.of(meeting.getPlace().getPlace(), meeting.getPlace().getJoinLink())
                        .flatMap(java.util.Optional::stream)
                        .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private static CalledPoint called(AgendaItem item, List<AttachmentItem> attached) {
        String files =
                attached.stream().map(AttachmentItem::name).collect(Collectors.joining("\n"));
        return new CalledPoint(
                item.getId(),
                item.getPart(),
                item.getKind(),
                item.getTitle(),
                item.getText().orElse(null),
                presenter(item),
                item.getMinutes().orElse(null),
                files.isEmpty() ? null : files);
    }

    List<AttachmentItem> files(AgendaItem item) {
        return attachments.list(item.getBundleId().orElse(null));
    }

    /** The documents of all points, by their bundles: one statement. */
    private Map<Long, List<AttachmentItem>> files(List<AgendaItem> items) {
        return attachments.lists(items.stream().flatMap(i -> i.getBundleId().stream()).toList());
    }

    private static List<AttachmentItem> of(AgendaItem item, Map<Long, List<AttachmentItem>> files) {
        return item.getBundleId().map(b -> files.getOrDefault(b, List.of())).orElse(List.of());
    }

    static @Nullable String presenter(AgendaItem item) {
        return item.getPresenter()
                .flatMap(Person::getNameForOthers)
                .or(item::getPresenterText)
                .orElse(null);
    }

    private List<AgendaPoint> points(List<AgendaItem> agenda) {
        AgendaTimes times =
                agenda.isEmpty()
                        ? AgendaTimes.of(clock.instant(), 0, List.of())
                        : times(agenda.get(0).getMeeting(), agenda);
        Map<Long, List<AttachmentItem>> files = files(agenda);
        List<AgendaPoint> points = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < agenda.size(); i++) {
            AgendaItem item = agenda.get(i);
            boolean theme = item.getPart() == AgendaItemPart.THEME;
            number += theme ? 0 : 1;
            points.add(
                    point(
                            item,
                            of(item, files),
                            theme ? 0 : number,
                            times.starts().get(i).orElse(null),
                            i == 0 || agenda.get(i - 1).getPart() != item.getPart(),
                            i == agenda.size() - 1
                                    || agenda.get(i + 1).getPart() != item.getPart()));
        }
        return points;
    }

    private static AgendaPoint point(
            AgendaItem item,
            List<AttachmentItem> files,
            int number,
            java.time.@Nullable LocalTime startsAt,
            boolean first,
            boolean last) {
        return new AgendaPoint(
                item.getId(),
                item.getVersion(),
                number,
                item.getPart(),
                item.getKind(),
                item.getState(),
                item.getTitle(),
                item.getText().orElse(null),
                item.getPresenter().map(Person::getId).orElse(null),
                presenter(item),
                item.getMinutes().orElse(null),
                startsAt,
                files,
                item.getSuggestedBy().flatMap(Person::getNameForOthers).orElse(null),
                item.getStateReason().orElse(null),
                first,
                last);
    }

    private List<AgendaPoint> suggestions(Meeting meeting, boolean all) {
        long self = caller.findPersonId().orElse(0L);
        List<AgendaItem> items = repository.items(meeting.getId());
        Map<Long, List<AttachmentItem>> files = files(items);
        return items.stream()
                .filter(
                        i ->
                                i.getState() == AgendaItemState.SUGGESTED
                                        || (i.getState() == AgendaItemState.DECLINED))
                .filter(
                        i ->
                                all
                                        || i.getSuggestedBy()
                                                .map(Person::getId)
                                                .filter(id -> id == self)
                                                .isPresent())
                .sorted(Comparator.comparing(AgendaItem::getState).thenComparing(AgendaItem::getId))
                .map(i -> point(i, of(i, files), 0, null, true, true))
                .toList();
    }

    /** Whom to ring about a meeting: the group's secretary, or whom the application names. */
    GroupContact secretary(MeetingGroup group) {
        return groups.people(group.getId(), rights.today()).stream()
                .filter(p -> p.getRole() == GroupRole.SECRETARY)
                .flatMap(CallReading::ringable)
                .findFirst()
                .orElseGet(
                        () ->
                                new GroupContact(
                                        settings.text(Setting.CONTACT_NAME),
                                        settings.text(Setting.CONTACT_PHONE),
                                        null));
    }

    private static Stream<GroupContact> ringable(AppointedRepresentative place) {
        return place.getNameForOthers().stream()
                .flatMap(
                        name ->
                                place.getPerson().getPhone().stream()
                                        .map(phone -> new GroupContact(name, phone, null)));
    }
}
