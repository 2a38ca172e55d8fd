package se.motesplats.account.own.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.text.web.Texts;

/** What is stored about somebody in words. */
final class OwnWords {

    private final Texts texts;
    private final Language language;

    OwnWords(Language language) {
        this.language = language;
        texts = Texts.of(language);
    }

    /** What things of a kind are called. */
    String title(OwnData data) {
        return texts.getString("own." + data.key());
    }

    /** How long they are kept. */
    String kept(OwnData data) {
        return texts.getString("own." + data.key() + ".kept");
    }

    List<String> columns(OwnData data) {
        return data.columns().stream().map(c -> texts.getString("own.column." + c)).toList();
    }

    String say(Object value) {
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
            return several.stream().map(this::say).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
