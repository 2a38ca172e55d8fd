package se.motesplats.organisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationFilter;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** What the list of organisations is searched for, as its address says it. */
public class OrganisationSearch {

    static final String PATH = "/organisation/list.xhtml";

    private static final Sort<OrganisationFilter.Order> USUAL =
            Sort.by(OrganisationFilter.Order.TREE);

    private @Nullable String text;
    private @Nullable String kind;
    private @Nullable String day;
    private @Nullable String sort;
    private @Nullable String page;

    OrganisationFilter filter(LocalDate today) {
        LocalDate chosen = chosenDay();
        return new OrganisationFilter(
                chosen == null ? today : chosen,
                text == null ? "" : text.strip(),
                ListChoice.among(OrganisationKind.values(), kind),
                Sort.of(sort, USUAL));
    }

    /** The day that was asked for; null for today, and for what is no day. */
    @Nullable LocalDate chosenDay() {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            LocalDate asked = LocalDate.parse(day);
            return asked.getYear() < 1900 || asked.getYear() > 2200 ? null : asked;
        } catch (DateTimeException none) {
            return null;
        }
    }

    ListAddress address() {
        return new ListAddress(PATH)
                .filter("q", text)
                .filter("kind", ListChoice.among(OrganisationKind.values(), kind))
                .filter("day", chosenDay())
                .sort(Sort.of(sort, USUAL), USUAL);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
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
