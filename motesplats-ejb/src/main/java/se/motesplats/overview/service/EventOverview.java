package se.motesplats.overview.service;

import java.time.Instant;
import java.util.List;
import se.motesplats.overview.Chart;
import se.motesplats.overview.Sentence;
import se.motesplats.overview.StageLine;
import se.motesplats.shared.TodoItem;

/**
 * An event as the caller may see it, in one look.
 *
 * @param stages in the order in which an event goes through them; those that the caller has no part
 *     in are missing
 * @param todos what waits for the caller at this event, the earliest day first
 * @param since from when on {@code news} is told: the caller's last visit
 * @param news what has happened since then
 */
public record EventOverview(
        List<StageLine> stages,
        List<TodoItem> todos,
        Instant since,
        List<Sentence> news,
        List<Chart> charts) {

    public EventOverview {
        stages = List.copyOf(stages);
        todos = List.copyOf(todos);
        news = List.copyOf(news);
        charts = List.copyOf(charts);
    }
}
