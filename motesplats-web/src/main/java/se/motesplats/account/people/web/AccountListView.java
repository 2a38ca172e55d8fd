package se.motesplats.account.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.PersonFilter;
import se.motesplats.account.people.service.PersonListItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.Role;

/** The people, page by page. */
@Named
@ViewScoped
public class AccountListView implements Serializable {

    @Inject private transient PersonService people;
    @Inject private transient OrganisationService organisations;
    @Inject private transient Clock clock;

    private String text = "";
    private @Nullable Long organisationId;
    private @Nullable Role role;
    private @Nullable AccountState state;
    private final Rows rows = new Rows();
    private List<OrganisationItem> organisationChoices = List.of();

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<PersonListItem> {

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return people.count(filter());
        }

        @Override
        public List<PersonListItem> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            return people.list(filter(), first, pageSize);
        }

        @Override
        public String getRowKey(PersonListItem item) {
            return Long.toString(item.id());
        }
    }

    @PostConstruct
    void load() {
        organisationChoices = organisations.list(LocalDate.now(clock), "");
    }

    private PersonFilter filter() {
        return new PersonFilter(text, organisationId, role, state);
    }

    /** How many there are for the filter. */
    public int getCount() {
        return people.count(filter());
    }

    /** The filter has new values already; the table asks again when it is shown. */
    public void search() {
        rows.setRowCount(getCount());
    }

    public LazyDataModel<PersonListItem> getRows() {
        return rows;
    }

    public List<OrganisationItem> getOrganisationChoices() {
        return organisationChoices;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public @Nullable AccountState getState() {
        return state;
    }

    public void setState(@Nullable AccountState state) {
        this.state = state;
    }
}
