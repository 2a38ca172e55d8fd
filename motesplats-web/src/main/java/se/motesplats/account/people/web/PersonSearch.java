package se.motesplats.account.people.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.AccountState;
import se.motesplats.account.people.service.PersonFilter;
import se.motesplats.shared.Role;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What the list of people is searched for, as its address says it. */
public class PersonSearch {

    private static final Sort<PersonFilter.Order> USUAL = Sort.by(PersonFilter.Order.NAME);

    private @Nullable String text;
    private @Nullable String organisation;
    private @Nullable String role;
    private @Nullable String state;
    private @Nullable String sort;
    private @Nullable String page;

    PersonFilter filter() {
        return new PersonFilter(
                text == null ? "" : text.strip(),
                organisation != null && organisation.matches("[0-9]{1,18}")
                        ? Long.valueOf(organisation)
                        : null,
                ListChoice.among(Role.values(), role),
                ListChoice.among(AccountState.values(), state),
                Sort.of(sort, USUAL));
    }

    ListAddress address() {
        PersonFilter filter = filter();
        return new ListAddress("/account/list.xhtml")
                .filter("q", filter.text())
                .filter("organisation", filter.organisationId())
                .filter("role", filter.role())
                .filter("state", filter.state())
                .sort(filter.sort(), USUAL);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
