package se.motesplats.overview.service;

import java.util.List;
import se.motesplats.event.Event;
import se.motesplats.overview.Chart;
import se.motesplats.shared.usecase.service.Caller;

/** A feature with numbers of an event that people would rather look at. */
public interface ChartSource {

    /** More bars than these say less; the rest is a page away. */
    int MOST = 15;

    /** The feature's charts as the caller may see them; none where nothing is to be seen. */
    List<Chart> charts(Event event, Caller caller);
}
