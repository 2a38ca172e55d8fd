package se.motesplats.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import se.motesplats.account.people.service.PersonItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.audit.service.AuditItem;
import se.motesplats.audit.service.AuditService;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.text.web.LanguageChoice;

/** Who changed what and when, page by page. */
@Named
@ViewScoped
public class AuditListView implements Serializable {

    private static final int CHOICES = 10;

    @Inject private transient AuditService audit;
    @Inject private transient PersonService people;
    @Inject private transient LanguageChoice languageChoice;

    private final AuditFilterForm form = new AuditFilterForm();

    private List<TableChoice> tables = List.of();
    private final Rows rows = new Rows();

    /** A table to choose, in words. */
    public record TableChoice(String name, String label) implements Serializable {}

    /** A line of the page, in words. */
    public record Row(
            long id,
            Instant at,
            String who,
            String onBehalfOf,
            String action,
            String what,
            String subject,
            List<String> changes) {}

    /** Asks for one page at a time. */
    private final class Rows extends LazyDataModel<Row> {

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return audit.count(form.filter());
        }

        @Override
        public List<Row> load(
                int first,
                int pageSize,
                Map<String, SortMeta> sortBy,
                Map<String, FilterMeta> filterBy) {
            AuditWords words = words();
            return audit.list(form.filter(), first, pageSize).stream()
                    .map(item -> row(item, words))
                    .toList();
        }

        @Override
        public String getRowKey(Row row) {
            return Long.toString(row.id());
        }
    }

    @PostConstruct
    void load() {
        AuditWords words = words();
        tables =
                audit.tables().stream()
                        .map(t -> new TableChoice(t, words.table(t)))
                        .sorted(
                                Comparator.comparing(
                                        TableChoice::label,
                                        Collator.getInstance(languageChoice.getLocale())))
                        .toList();
    }

    private AuditWords words() {
        return new AuditWords(languageChoice.getLanguage());
    }

    private static Row row(AuditItem item, AuditWords words) {
        return new Row(
                item.id(),
                item.at(),
                words.who(item),
                words.name(item.onBehalfOf()),
                words.action(item),
                item.isLogin() ? "" : words.table(item.table()),
                item.isLogin() ? "" : words.name(item.subject()),
                item.isLogin()
                        ? List.of()
                        : item.changes().stream().map(c -> words.change(item, c)).toList());
    }

    /** How many there are for the filter. */
    public int getCount() {
        return audit.count(form.filter());
    }

    /** The filter has new values already; the table asks again when it is shown. */
    public void search() {
        rows.setRowCount(getCount());
    }

    public List<PersonChoice> find(String text) {
        return people.search(text, CHOICES).stream().map(AuditListView::choice).toList();
    }

    private static PersonChoice choice(PersonItem found) {
        return new PersonChoice(
                found.id(), found.name(), found.organisation() == null ? "" : found.organisation());
    }

    public LazyDataModel<Row> getRows() {
        return rows;
    }

    public List<TableChoice> getTables() {
        return tables;
    }

    public AuditFilterForm getForm() {
        return form;
    }
}
