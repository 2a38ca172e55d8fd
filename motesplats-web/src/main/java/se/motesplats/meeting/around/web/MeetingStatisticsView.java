package se.motesplats.meeting.around.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.around.service.MeetingYear;
import se.motesplats.meeting.around.service.MeetingYearService;
import se.motesplats.overview.Chart;
import se.motesplats.overview.web.ChartText;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** Attendance of a year, of one group or of all that the caller reads. */
@Named
@ViewScoped
public class MeetingStatisticsView implements Serializable {

    @Inject private MeetingYearService service;
    @Inject private Caller caller;

    private @Nullable Long groupId;
    private @Nullable Integer year;
    private @Nullable MeetingYear numbers;
    private List<ChartText> charts = List.of();

    public void load() {
        MeetingYear read = service.get(groupId, year);
        numbers = read;
        charts = ChartText.of(List.of(chart(read)), Texts.of(caller.language()));
    }

    private static Chart chart(MeetingYear read) {
        return new Chart(
                "meeting.statistics.chart",
                Chart.Counted.MEETINGS,
                List.of("meeting.statistics.represented", "meeting.statistics.missing"),
                read.rows().stream()
                        .map(
                                row ->
                                        new Chart.Row(
                                                row.organisation(),
                                                List.of(
                                                        (long) row.represented(),
                                                        (long) row.missing())))
                        .toList(),
                0,
                null);
    }

    public MeetingYear getNumbers() {
        return Objects.requireNonNull(numbers);
    }

    /** The one chart: where an organisation was represented, and where not. */
    public List<ChartText> getCharts() {
        return charts;
    }

    /** The address of another year, or of a file of this one. */
    public String at(String page, @Nullable Integer other) {
        return page
                + "?year="
                + (other == null ? getNumbers().year() : other)
                + (groupId == null ? "" : "&group=" + groupId);
    }

    public @Nullable Long getGroupId() {
        return groupId;
    }

    public void setGroupId(@Nullable Long groupId) {
        this.groupId = groupId;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }
}
