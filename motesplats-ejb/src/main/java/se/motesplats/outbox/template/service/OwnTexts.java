package se.motesplats.outbox.template.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailWording;
import se.motesplats.shared.Language;
import se.motesplats.shared.database.service.ResultRow;

/** Texts that somebody wrote instead of those that the application comes with. */
@Dependent
public class OwnTexts {

    @PersistenceContext private EntityManager em;
    @Inject private MailSamples samples;

    /** For which mails a text is. */
    private record Place(String template, Language language, @Nullable Long event) {}

    /** The texts of some mails, read once for all of them. */
    public static final class Found {

        private final Map<Place, OwnText> texts = new HashMap<>();

        private Found() {}

        /**
         * What is to be tried instead of the text of the application: that of the series, then that
         * of the site.
         */
        public List<OwnText> of(String template, Language language, @Nullable Long event) {
            return Stream.of(
                            event == null ? null : texts.get(new Place(template, language, event)),
                            texts.get(new Place(template, language, null)))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Those of templates, for the whole site and for the series of events, in one statement.
     *
     * @param events which the mails are about
     */
    public Found of(Collection<String> templates, Collection<Long> events) {
        Found found = new Found();
        Map<String, OwnText> known = new HashMap<>();
        ResultRow.of(
                        em.createNativeQuery(
                                        """
                                select t.id, t.template, t.language, m.event_id, t.subject, t.body
                                from mail_text t
                                left join mail_series m on m.series_id = t.series_id
                                    and m.event_id = any (cast(string_to_array(?1, ',') as bigint[]))
                                where t.body is not null and t.template = any (string_to_array(?2, ','))
                                    and (t.series_id is null or m.event_id is not null)
                                """)
                                .setParameter(
                                        1,
                                        events.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",")))
                                .setParameter(2, String.join(",", templates)))
                .forEach(
                        row -> {
                            OwnText text =
                                    known.computeIfAbsent(
                                            String.valueOf(row.number(0)), id -> text(row));
                            found.texts.put(
                                    new Place(
                                            row.text(1),
                                            row.constant(Language.class, 2),
                                            row.numberOrNull(3)),
                                    text);
                        });
        return found;
    }

    private OwnText text(ResultRow row) {
        return new OwnText(samples.get(row.text(1)), new MailWording(row.text(4), row.text(5)));
    }
}
