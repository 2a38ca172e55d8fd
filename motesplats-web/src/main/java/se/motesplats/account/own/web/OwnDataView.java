package se.motesplats.account.own.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

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
            Texts texts = Texts.of(languageChoice.getLanguage());
            read = service.get().stream().map(data -> kind(data, texts)).toList();
            kinds = read;
        }
        return read;
    }

    private Kind kind(OwnData data, Texts texts) {
        List<String> columns =
                data.columns().stream().map(c -> texts.getString("own.column." + c)).toList();
        return new Kind(
                data.key(),
                texts.getString("own." + data.key()),
                texts.getString("own." + data.key() + ".kept"),
                columns,
                data.rows().stream().map(row -> cells(row, columns, texts)).toList());
    }

    private List<Cell> cells(List<Object> row, List<String> columns, Texts texts) {
        Language language = languageChoice.getLanguage();
        return IntStream.range(0, row.size())
                .mapToObj(i -> new Cell(columns.get(i), say(row.get(i), texts, language)))
                .toList();
    }

    private static String say(Object value, Texts texts, Language language) {
        if (value instanceof Instant moment) {
            return HumanTime.moment(moment, language);
        }
        if (value instanceof LocalDate day) {
            return HumanTime.shortDay(day, language);
        }
        if (value instanceof Enum<?> constant) {
            return texts.name(constant);
        }
        if (value instanceof OwnData.Word word) {
            return texts.getString(word.key());
        }
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> say(one, texts, language))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
