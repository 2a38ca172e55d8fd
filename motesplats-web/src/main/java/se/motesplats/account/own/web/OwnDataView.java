package se.motesplats.account.own.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.shared.text.web.LanguageChoice;

/** What is stored about whoever looks, in words. */
@Named
@RequestScoped
public class OwnDataView {

    @Inject private OwnDataService service;
    @Inject private LanguageChoice languageChoice;

    private @Nullable List<Kind> kinds;

    /**
     * Things of one kind.
     *
     * @param kept how long they are kept
     */
    public record Kind(
            String key, String title, String kept, List<String> columns, List<List<Cell>> rows) {
        public Kind {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A value under its heading. */
    public record Cell(String column, String text) {}

    /** Reads it: a program that acts for nobody sees nothing. */
    public void load() {
        getKinds();
    }

    public List<Kind> getKinds() {
        List<Kind> read = kinds;
        if (read == null) {
            OwnWords words = new OwnWords(languageChoice.getLanguage());
            read = service.get().stream().map(data -> kind(data, words)).toList();
            kinds = read;
        }
        return read;
    }

    private static Kind kind(OwnData data, OwnWords words) {
        List<String> columns = words.columns(data);
        return new Kind(
                data.key(),
                words.title(data),
                words.kept(data),
                columns,
                data.rows().stream().map(row -> cells(row, columns, words)).toList());
    }

    private static List<Cell> cells(List<Object> row, List<String> columns, OwnWords words) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> new Cell(columns.get(i), words.say(row.get(i))))
                .toList();
    }
}
