package se.motesplats.outbox.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds of mails, and which mails are not sent because their recipient can do without. */
@ApplicationScoped
public class MailChoices {

    /** The paragraph by which such a mail ends. */
    private static final String PARAGRAPH = "unwanted";

    @Inject @Any private Instance<MailKindSource> sources;
    @Inject private MailWishes wishes;
    @Inject private MailTemplates templates;

    private final List<MailKind> kinds = new ArrayList<>();
    private final Map<String, MailKind> choices = new HashMap<>();

    @PostConstruct
    void ask() {
        sources.forEach(source -> kinds.addAll(source.mailKinds()));
        kinds.sort(Comparator.comparing(MailKind::key));
        kinds.stream()
                .filter(MailKind::choice)
                .forEach(kind -> kind.templates().forEach(t -> choices.put(t, kind)));
    }

    /** In the order of their keys. */
    public List<MailKind> all() {
        return List.copyOf(kinds);
    }

    /**
     * Of these people those who do not want mails of this template; nobody where they are needed.
     */
    public Set<Long> unwilling(String template, Collection<Long> personIds) {
        MailKind kind = choices.get(template);
        return kind == null || personIds.isEmpty()
                ? Set.of()
                : wishes.unwilling(kind.key(), personIds);
    }

    /** Of these mails those that nobody wants to do without, in their order. */
    List<OutgoingMail> wanted(List<OutgoingMail> mails) {
        Map<String, Set<Long>> addressed =
                mails.stream()
                        .filter(mail -> mail.personId() != null)
                        .filter(mail -> choices.containsKey(mail.template()))
                        .collect(
                                Collectors.groupingBy(
                                        OutgoingMail::template,
                                        Collectors.mapping(
                                                mail -> Objects.requireNonNull(mail.personId()),
                                                Collectors.toSet())));
        Map<String, Set<Long>> unwilling = new HashMap<>();
        addressed.forEach(
                (template, people) -> unwilling.put(template, unwilling(template, people)));
        return mails.stream()
                .filter(
                        mail ->
                                mail.personId() == null
                                        || !unwilling
                                                .getOrDefault(mail.template(), new HashSet<>())
                                                .contains(mail.personId()))
                .toList();
    }

    /**
     * How to do without such mails, for the end of each: by its key, for those that are a choice.
     * One statement for each kind among them.
     */
    Map<String, String> howToStop(Collection<OutgoingMail> mails) {
        Map<MailKind, List<OutgoingMail>> byKind = new LinkedHashMap<>();
        for (OutgoingMail mail : mails) {
            MailKind kind = choices.get(mail.template());
            if (kind != null && mail.personId() != null) {
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(mail);
            }
        }
        Map<String, String> paragraphs = new HashMap<>();
        byKind.forEach(
                (kind, some) -> {
                    Iterator<String> secrets =
                            wishes.linksFor(
                                            some.stream()
                                                    .map(m -> Objects.requireNonNull(m.personId()))
                                                    .toList(),
                                            kind.key())
                                    .iterator();
                    for (OutgoingMail mail : some) {
                        paragraphs.put(
                                mail.dedupKey(),
                                templates.paragraph(
                                        PARAGRAPH,
                                        mail.language(),
                                        Map.of("token", secrets.next())));
                    }
                });
        return paragraphs;
    }
}
