package se.motesplats.meeting.date.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.date.service.PlanSeries;
import se.motesplats.meeting.date.service.SeriesPlanService;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.web.OfGroup;
import se.motesplats.shared.told.web.Telling;

/** Finds the dates of a term by a rule; then each is edited by itself before they are planned. */
@Named
@ViewScoped
public class MeetingSeriesView extends OfGroup {

    @Inject private transient SeriesPlanService series;
    @Inject private transient GroupService groups;
    @Inject private transient Clock clock;
    @Inject private Telling telling;

    private final SeriesForm form = new SeriesForm();

    private List<DateRow> rows = new ArrayList<>();
    private @Nullable GroupDetails details;
    private @Nullable Integer minutes;

    /** Loads the group of the address. */
    public void load() {
        details = groups.getToEdit(group());
        minutes = details.minutes();
        form.begin(LocalDate.now(clock), details.weekday());
    }

    /** Shows the dates that the rule finds, to be edited. */
    public void find() {
        rows =
                new ArrayList<>(
                        form.rule().days().stream()
                                .map(day -> new DateRow(day, getDetails().startsAt()))
                                .toList());
    }

    /** One more. */
    public void add() {
        rows.add(new DateRow(null, getDetails().startsAt()));
    }

    /** Leaves one out. */
    public void remove(DateRow row) {
        rows.remove(row);
    }

    /** Plans them; who is called learns of it in one mail. */
    public @Nullable String plan() {
        PlanSeries command =
                new PlanSeries(
                        group(),
                        rows.stream().map(MeetingSeriesView::day).toList(),
                        minutes == null ? 0 : minutes);
        if (telling.first("plan", () -> series.plan(command))) {
            return null;
        }
        telling.done(() -> series.plan(command), "meeting.series.planned", rows.size());
        return to("/meeting/group.xhtml");
    }

    private static PlanSeries.Day day(DateRow row) {
        return new PlanSeries.Day(
                Objects.requireNonNullElse(row.getDay(), LocalDate.EPOCH),
                Objects.requireNonNullElse(row.getStartsAt(), LocalTime.NOON));
    }

    public List<DateRow> getRows() {
        return rows;
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public SeriesForm getForm() {
        return form;
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
