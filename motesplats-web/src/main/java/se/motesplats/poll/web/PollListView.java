package se.motesplats.poll.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.motesplats.poll.service.PollListItem;
import se.motesplats.poll.service.PollService;

/** The polls that the caller runs or is asked in. */
@Named
@RequestScoped
public class PollListView {

    @Inject private PollService polls;

    private List<PollListItem> items = List.of();
    private boolean creating;

    public void load() {
        items = polls.mine();
        creating = polls.mayCreate();
    }

    public List<PollListItem> getItems() {
        return items;
    }

    /** Whether the caller may make one. */
    public boolean isCreating() {
        return creating;
    }
}
