package se.motesplats.outbox.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.told.service.Notices;
import se.motesplats.shared.told.service.Told;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Remembers what the current transaction has put into the outbox. Names and texts are for those who
 * may read the same mails in the list of mails, others get numbers; a protected identity is never
 * named.
 */
@ApplicationScoped
class OutboxNotices implements Notices {

    private static final String OTHERS = "told.others";

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Resource private TransactionSynchronizationRegistry transaction;

    /**
     * Of a mail what is told of it; its text lies in the outbox, and many would fill the memory.
     */
    private record Put(
            String key,
            String address,
            String name,
            @Nullable Long event,
            @Nullable Long person,
            @Nullable String audience) {}

    /** A key of its own, and a type for what lies there. */
    private static final class Puts extends ArrayList<Put> {
        private static final long serialVersionUID = 1L;

        /** Addresses of those who do not want what they would get. */
        private final Set<String> unwilling = new HashSet<>();

        private int updates;
        private int removals;
    }

    void put(OutboxMail mail, @Nullable String audience) {
        String method = mail.getCalendarMethod().orElse("");
        puts().updates += method.equals("REQUEST") ? 1 : 0;
        puts().removals += method.equals("CANCEL") ? 1 : 0;
        puts().add(
                        new Put(
                                mail.getDedupKey(),
                                mail.getToAddress(),
                                mail.getToName(),
                                mail.getEventId().orElse(null),
                                mail.getPersonId().orElse(null),
                                audience));
    }

    void unwanted(List<OutgoingMail> mails) {
        mails.forEach(mail -> puts().unwilling.add(mail.toAddress()));
    }

    private Puts puts() {
        Puts puts = (Puts) transaction.getResource(Puts.class);
        if (puts == null) {
            puts = new Puts();
            transaction.putResource(Puts.class, puts);
        }
        return puts;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Told soFar() {
        Puts puts = (Puts) transaction.getResource(Puts.class);
        if (puts == null) {
            return Told.NOBODY;
        }
        Map<String, Put> byAddress = new LinkedHashMap<>();
        puts.forEach(put -> byAddress.putIfAbsent(put.address(), put));
        Map<String, List<Put>> groups = new LinkedHashMap<>();
        byAddress
                .values()
                .forEach(
                        put ->
                                groups.computeIfAbsent(
                                                put.audience() == null ? OTHERS : put.audience(),
                                                key -> new ArrayList<>())
                                        .add(put));
        Set<Long> hidden = hidden(byAddress.values());
        return new Told(
                byAddress.size(),
                puts.size(),
                (int) puts.unwilling.stream().filter(a -> !byAddress.containsKey(a)).count(),
                groups.entrySet().stream()
                        .map(e -> group(e.getKey(), e.getValue(), hidden))
                        .toList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Calendars calendars() {
        Puts puts = (Puts) transaction.getResource(Puts.class);
        return puts == null ? new Calendars(0, 0) : new Calendars(puts.updates, puts.removals);
    }

    /** Those who must not be named, in one statement for however many. */
    private Set<Long> hidden(Collection<Put> told) {
        String ids =
                told.stream()
                        .flatMap(put -> Stream.ofNullable(put.person()))
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
        return Set.copyOf(
                ResultRow.numbers(
                        em.createNativeQuery(
                                        "select p.id from protected_recipient p where p.id = any (cast(string_to_array(?1, ',') as bigint[]))")
                                .setParameter(1, ids)));
    }

    private Told.Group group(String key, List<Put> mails, Set<Long> hidden) {
        Set<Long> events = new HashSet<>();
        mails.forEach(mail -> Stream.ofNullable(mail.event()).forEach(events::add));
        events.removeIf(event -> !caller.may(MAILING_MANAGE, Scope.event(event)));
        List<Put> readable =
                mails.stream()
                        .filter(mail -> mail.event() != null && events.contains(mail.event()))
                        .filter(mail -> mail.person() != null && !hidden.contains(mail.person()))
                        .toList();
        return new Told.Group(
                key,
                readable.stream().map(Put::name).toList(),
                mails.size() - readable.size(),
                readable.isEmpty() ? null : example(readable.get(0)));
    }

    private Told.Example example(Put mail) {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        "select subject, body from outbox_mail where dedup_key = ?1")
                                .setParameter(1, mail.key()));
        return new Told.Example(
                row.text(0), MailService.withoutPersonalLinks(row.text(1)).lines().toList());
    }
}
