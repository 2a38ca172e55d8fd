package se.motesplats.meeting.minutes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.meeting.minutes.service.MinutesChoices;
import se.motesplats.meeting.minutes.service.MinutesFilter;
import se.motesplats.meeting.minutes.service.MinutesListItem;
import se.motesplats.meeting.minutes.service.MinutesService;
import se.motesplats.shared.list.web.ListChoice;

/** Minutes across groups, by group, year, organisation and words. */
@Named
@RequestScoped
public class MeetingNotesView {

    private static final int PAGE_SIZE = 20;

    @Inject private MinutesService minutes;

    private final MinutesSearch search = new MinutesSearch();
    private List<MinutesListItem> items = List.of();
    private MinutesChoices choices = new MinutesChoices(List.of(), List.of(), List.of());
    private int count;
    private int turn = 1;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        MinutesFilter filter = search.filter();
        choices = minutes.choices();
        count = minutes.count(filter);
        turn = search.turn(getPages());
        items = minutes.list(filter, (turn - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    public List<ListChoice> getGroups() {
        return choices.groups().stream()
                .map(g -> ListChoice.of(g.id(), g.name(), String.valueOf(search.getGroup())))
                .toList();
    }

    public List<ListChoice> getYears() {
        return choices.years().stream()
                .map(y -> ListChoice.of(y, y.toString(), String.valueOf(search.getYear())))
                .toList();
    }

    public List<ListChoice> getOrganisations() {
        return choices.organisations().stream()
                .map(o -> ListChoice.of(o, o, String.valueOf(search.filter().organisation())))
                .toList();
    }

    public List<MinutesListItem> getItems() {
        return items;
    }

    public int getCount() {
        return count;
    }

    public boolean isFiltered() {
        return search.address().isFiltered();
    }

    /** Only one page where everything fits. */
    public int getPages() {
        return Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public int getTurn() {
        return turn;
    }

    /** The address of another page of the list. */
    public String to(int number) {
        return search.address().page(number);
    }

    public MinutesSearch getSearch() {
        return search;
    }
}
