package se.motesplats.account.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.PersonFilter;
import se.motesplats.account.people.service.PersonListItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.Role;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** The people, page by page. What is chosen stands in the address. */
@Named
@RequestScoped
public class AccountListView {

    private static final int PAGE_SIZE = 20;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("name", "account.name").sorted(),
                    ListColumn.usual("email", "account.email"),
                    ListColumn.usual("organisation", "account.organisation").sorted(),
                    ListColumn.usual("state", "account.state"),
                    ListColumn.usual("login", "account.lastLogin").sortedDown());

    @Inject private PersonService people;
    @Inject private OrganisationService organisations;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;
    @Inject private Clock clock;

    private final PersonSearch search = new PersonSearch();

    private List<ListChoice> organisationChoices = List.of();
    private List<ListChoice> roles = List.of();
    private List<ListChoice> states = List.of();
    private List<PersonListItem> rows = List.of();
    private @Nullable ListFrame list;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        PersonFilter filter = search.filter();
        Texts texts = Texts.of(languageChoice.getLanguage());
        Object organisation = Objects.requireNonNullElse(filter.organisationId(), "");
        organisationChoices =
                organisations.list(LocalDate.now(clock), "").stream()
                        .map(o -> ListChoice.of(o.id(), name(o, texts), organisation))
                        .toList();
        roles = ListChoice.of(Role.values(), filter.role(), texts);
        states = ListChoice.of(AccountState.values(), filter.state(), texts);
        count = people.count(filter);
        list =
                new ListFrame(
                                ListName.PEOPLE,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.PEOPLE))
                        .pill("q", "account.list.text", filter.text())
                        .pill(
                                "organisation",
                                "account.organisation",
                                ListChoice.chosenOf(organisationChoices))
                        .pill("role", "account.role", ListChoice.chosenOf(roles))
                        .pill("state", "account.state", ListChoice.chosenOf(states));
        rows = people.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    private static String name(OrganisationItem item, Texts texts) {
        return item.place().isEmpty()
                ? item.name()
                : texts.format("organisation.inPlace", item.name(), item.place());
    }

    public List<PersonListItem> getRows() {
        return rows;
    }

    public int getCount() {
        return count;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public List<ListChoice> getOrganisationChoices() {
        return organisationChoices;
    }

    public List<ListChoice> getRoles() {
        return roles;
    }

    public List<ListChoice> getStates() {
        return states;
    }

    public PersonSearch getSearch() {
        return search;
    }
}
