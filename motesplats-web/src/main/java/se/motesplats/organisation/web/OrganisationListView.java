package se.motesplats.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationFilter;
import se.motesplats.organisation.service.OrganisationListRow;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** The tree as it was on a chosen day, page by page. What is chosen stands in the address. */
@Named
@RequestScoped
public class OrganisationListView {

    private static final int PAGE_SIZE = 50;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("name", "organisation.name").sorted(),
                    ListColumn.usual("kind", "organisation.kind").sorted(),
                    ListColumn.usual("code", "organisation.code").sorted(),
                    ListColumn.usual("population", "organisation.population")
                            .sortedDown()
                            .numbers(),
                    ListColumn.usual("validity", "organisation.validity"),
                    ListColumn.extra("county", "organisation.county").sorted(),
                    ListColumn.extra("suffix", "organisation.emailSuffix"));

    @Inject private OrganisationService organisations;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;
    @Inject private Caller caller;
    @Inject private Clock clock;

    private final OrganisationSearch search = new OrganisationSearch();

    private List<ListChoice> kinds = List.of();
    private List<OrganisationListRow> rows = List.of();
    private @Nullable ListFrame list;
    private boolean tree;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the list. */
    public void load() {
        OrganisationFilter filter = search.filter(LocalDate.now(clock));
        Texts texts = Texts.of(languageChoice.getLanguage());
        kinds = ListChoice.of(OrganisationKind.values(), filter.kind(), texts);
        tree = filter.isTree();
        count = organisations.count(filter);
        LocalDate day = search.chosenDay();
        list =
                new ListFrame(
                                ListName.ORGANISATIONS,
                                search.address(),
                                filter.sort(),
                                COLUMNS,
                                columns.switched(ListName.ORGANISATIONS))
                        .pill("q", "organisation.filter.text", filter.text())
                        .pill("kind", "organisation.kind", ListChoice.chosenOf(kinds))
                        .pill(
                                "day",
                                "organisation.filter.day",
                                day == null ? null : day.toString());
        rows = organisations.list(filter, list.turn(search.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    public boolean isMayEdit() {
        return caller.grants().allowSomewhere(Permission.ORGANISATION_EDIT);
    }

    /** Whether rows stand below what they lie below; else their place is told. */
    public boolean isTree() {
        return tree;
    }

    /** The same as a tree again. */
    public String getAsTree() {
        return search.address().inOrder("");
    }

    public List<OrganisationListRow> getRows() {
        return rows;
    }

    public int getCount() {
        return count;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public List<ListChoice> getKinds() {
        return kinds;
    }

    public OrganisationSearch getSearch() {
        return search;
    }
}
