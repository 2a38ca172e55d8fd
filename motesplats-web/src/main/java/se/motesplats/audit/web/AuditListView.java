package se.motesplats.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.audit.service.AuditFilter;
import se.motesplats.audit.service.AuditService;
import se.motesplats.shared.SwedishOrder;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;

/** Who changed what and when, page by page. What is chosen stands in the address. */
@Named
@RequestScoped
public class AuditListView {

    private static final int PAGE_SIZE = 25;

    /** Of people who are called alike; more words tell them apart. */
    private static final int CHOICES = 10;

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("when", "audit.when").sortedDown(),
                    ListColumn.usual("who", "audit.who"),
                    ListColumn.always("what", "audit.what"),
                    ListColumn.usual("changes", "audit.changes"));

    @Inject private AuditService audit;
    @Inject private PersonService people;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;

    private final AuditSearch search = new AuditSearch();

    private List<ListChoice> tables = List.of();
    private List<PersonItem> meant = List.of();
    private List<AuditRow> rows = List.of();
    private @Nullable ListFrame list;
    private boolean clear = true;
    private int count;

    /** Reads the address, whatever it says, and loads one page of the log. */
    public void load() {
        AuditWords words = new AuditWords(languageChoice.getLanguage());
        String chosen = search.table() == null ? "" : search.table();
        tables =
                SwedishOrder.of(
                        audit.tables().stream()
                                .map(name -> ListChoice.of(name, words.table(name), chosen))
                                .toList(),
                        ListChoice::text);
        Long person = search.person();
        if (person == null && !search.words().isEmpty()) {
            meant = people.search(search.words(), CHOICES);
            person = meant.size() == 1 ? Long.valueOf(meant.get(0).id()) : null;
            clear = person != null;
        }
        AuditFilter filter = search.filter(person);
        count = clear ? audit.count(filter) : 0;
        list =
                new ListFrame(
                                ListName.CHANGES,
                                search.address(),
                                search.order(),
                                COLUMNS,
                                columns.switched(ListName.CHANGES))
                        .pill("q", "audit.who", search.words())
                        .pill("table", "audit.what", ListChoice.chosenOf(tables))
                        .pill("from", "audit.from", day(filter.from()))
                        .pill("to", "audit.to", day(filter.to()));
        int before = list.turn(search.getPage(), count, PAGE_SIZE);
        if (clear) {
            rows =
                    audit.list(filter, before, PAGE_SIZE).stream()
                            .map(item -> AuditRow.of(item, words))
                            .toList();
        }
    }

    private static @Nullable String day(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    /** Whether it is clear whose changes are asked for. */
    public boolean isClear() {
        return clear;
    }

    /** Whom the words can mean. */
    public List<PersonItem> getMeant() {
        return meant;
    }

    /** The log of one of them. */
    public String of(PersonItem one) {
        return search.address().with("person", String.valueOf(one.id()));
    }

    public int getCount() {
        return count;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public List<ListChoice> getTables() {
        return tables;
    }

    public AuditSearch getSearch() {
        return search;
    }
}
