package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * How many mails may go now, so that no more go in a minute than the settings say, to one domain
 * and in all: for each a bucket that fills by and by, in the database, so that it counts for all
 * nodes together and by the database's clock.
 */
@ApplicationScoped
class OutboxPace {

    /** The bucket of all mails. */
    private static final String ALL = "*";

    /** What may go at once after a pause, as a part of what may go in a minute. */
    private static final double BURST = 1 / 6.0;

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;

    /**
     * What may go now.
     *
     * @param total mails in all
     * @param domains what is left for each domain that got some lately
     * @param usual what another domain may get at once
     * @param byDomain whether domains have a limit at all
     * @param all what is left for all; null without a limit
     */
    record Allowance(
            int total, Map<String, Double> domains, int usual, boolean byDomain, Bucket all) {

        /** Those that may get nothing now, with commas. */
        String closed() {
            return domains.entrySet().stream()
                    .filter(e -> e.getValue() < 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(","));
        }

        /** Those that got some and may get more, with commas. */
        String open() {
            return domains.entrySet().stream()
                    .filter(e -> e.getValue() >= 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(","));
        }

        /** How many these may get, in the same order. */
        String left() {
            return domains.entrySet().stream()
                    .filter(e -> e.getValue() >= 1)
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> String.valueOf((int) Math.floor(e.getValue())))
                    .collect(Collectors.joining(","));
        }
    }

    /**
     * A limit.
     *
     * @param perMinute mails; 0 for no limit
     * @param tokens how many may go now
     */
    record Bucket(int perMinute, double tokens) {
        static final Bucket ENDLESS = new Bucket(0, 0);

        /** What it holds when it is full. */
        static double size(int perMinute) {
            return Math.max(1, perMinute * BURST);
        }

        /**
         * So that even after a pause no more than the limit go within any minute: what a full
         * bucket holds is taken off what runs into it.
         */
        static double filled(int perMinute, double tokens, double seconds) {
            double size = size(perMinute);
            double inAMinute = Math.max(perMinute - size, perMinute / 2.0);
            return Math.min(size, tokens + Math.max(0, seconds) * inAMinute / 60);
        }

        boolean isEndless() {
            return perMinute == 0;
        }
    }

    /** Whether anything is limited. */
    boolean isLimited() {
        return limit(Setting.SMTP_PER_MINUTE) > 0 || limit(Setting.SMTP_DOMAIN_PER_MINUTE) > 0;
    }

    /**
     * What may go now, at most so many. Holds all others up who ask until the transaction ends,
     * where anything is limited.
     */
    @Transactional(TxType.MANDATORY)
    Allowance now(int most) {
        if (!isLimited()) {
            return new Allowance(most, Map.of(), most, false, Bucket.ENDLESS);
        }
        int perMinute = limit(Setting.SMTP_PER_MINUTE);
        int perDomain = limit(Setting.SMTP_DOMAIN_PER_MINUTE);
        em.createNativeQuery(
                        "insert into outbox_pace (domain, tokens, at) values (?1, ?2, clock_timestamp()) on conflict do nothing")
                .setParameter(1, ALL)
                .setParameter(2, Bucket.size(Math.max(perMinute, 1)))
                .executeUpdate();
        Bucket all = Bucket.ENDLESS;
        Map<String, Double> domains = new HashMap<>();
        for (ResultRow row :
                ResultRow.of(
                        em.createNativeQuery(
                                """
                                select domain, cast(tokens * 1000 as bigint), cast(extract(epoch from clock_timestamp() - at) * 1000 as bigint)
                                  from outbox_pace order by domain for update
                                """))) {
            double tokens = row.number(1) / 1000.0;
            double seconds = row.number(2) / 1000.0;
            if (!row.text(0).equals(ALL)) {
                domains.put(row.text(0), Bucket.filled(perDomain, tokens, seconds));
            } else if (perMinute > 0) {
                all = new Bucket(perMinute, Bucket.filled(perMinute, tokens, seconds));
            }
        }
        return new Allowance(
                all.isEndless() ? most : (int) Math.min(most, Math.floor(all.tokens())),
                perDomain == 0 ? Map.of() : domains,
                perDomain == 0 ? most : (int) Math.floor(Bucket.size(perDomain)),
                perDomain > 0,
                all);
    }

    /** Takes what goes out of the buckets. */
    @Transactional(TxType.MANDATORY)
    void taken(Allowance allowance, List<OutboxRow> rows) {
        Map<String, Double> left = new HashMap<>();
        if (allowance.byDomain()) {
            double full = Bucket.size(limit(Setting.SMTP_DOMAIN_PER_MINUTE));
            for (OutboxRow row : rows) {
                String domain = domainOf(row);
                double before =
                        left.getOrDefault(domain, allowance.domains().getOrDefault(domain, full));
                left.put(domain, before - 1);
            }
        }
        if (!allowance.all().isEndless() && !rows.isEmpty()) {
            left.put(ALL, allowance.all().tokens() - rows.size());
        }
        if (left.isEmpty()) {
            return;
        }
        List<String> names = left.keySet().stream().sorted().toList();
        em.createNativeQuery(
                        """
                        insert into outbox_pace (domain, tokens, at)
                        select d.domain, greatest(d.tokens, 0), clock_timestamp()
                          from unnest(string_to_array(?1, ','), cast(string_to_array(?2, ',') as double precision[])) as d (domain, tokens)
                        on conflict (domain) do update set tokens = excluded.tokens, at = excluded.at
                        """)
                .setParameter(1, String.join(",", names))
                .setParameter(
                        2,
                        names.stream()
                                .map(left::get)
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .executeUpdate();
    }

    /** Forgets domains that have got nothing for so long that they may get all again. */
    @Transactional(TxType.REQUIRES_NEW)
    void tidy() {
        if (isLimited()) {
            em.createNativeQuery(
                            "delete from outbox_pace where at < clock_timestamp() - interval '10 minutes'")
                    .executeUpdate();
        }
    }

    private static String domainOf(OutboxRow row) {
        String address = row.toAddress();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private int limit(Setting setting) {
        return settings.find(setting).map(Integer::valueOf).orElse(0);
    }
}
