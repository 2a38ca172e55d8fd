package se.motesplats.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.usecase.service.Caller;

/** The tree as it was on a chosen day. */
@Named
@ViewScoped
public class OrganisationListView implements Serializable {

    @Inject private transient OrganisationService organisations;
    @Inject private transient Caller caller;
    @Inject private transient Clock clock;

    private @Nullable LocalDate day;
    private String text = "";
    private List<OrganisationItem> items = List.of();

    @PostConstruct
    void today() {
        day = LocalDate.now(clock);
    }

    /** Reads the tree for the day and the words that were asked for. */
    public void search() {
        if (day == null) {
            today();
        }
        items = organisations.list(day == null ? LocalDate.now(clock) : day, text);
    }

    public boolean isMayEdit() {
        return caller.grants().allowSomewhere(Permission.ORGANISATION_EDIT);
    }

    public List<OrganisationItem> getItems() {
        return items;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
