package se.motesplats.attachment.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.AttachedFile;
import se.motesplats.attachment.Attachment;
import se.motesplats.attachment.AttachmentKind;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.database.service.ResultRow;

/**
 * Keeps files that go with mails, in bundles: who may see which is for those to say who hold their
 * numbers, and no two change one at once, for they hold a lock of their own.
 */
@Dependent
public class Attachments {

    /** All files of a bundle together, in bytes. */
    public static final int MOST_BYTES = SentAttachment.MOST_BYTES;

    private static final int MOST_FILES = 10;

    /** What PostgreSQL says when it has no room left. */
    private static final String NO_ROOM = "53";

    private static final String ITEMS =
            "select new se.motesplats.attachment.service.AttachmentItem(a.id, a.name, f.kind, f.size) from Attachment a join a.file f"
                    + " where a.bundleId = :bundle order by a.id";

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /**
     * Checks a file and adds it.
     *
     * @param bundle null for the first one
     * @return the bundle that it is in
     * @throws RuleViolation if the file must not go with a mail, there are too many, a name comes
     *     twice, or there is no room to keep it
     */
    public long add(@Nullable Long bundle, String name, byte[] content) {
        AttachmentKind kind = SentAttachment.kind(content);
        String kept = SentAttachment.name(name, kind);
        List<AttachmentItem> others = list(bundle);
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(kept))) {
            throw new RuleViolation("error.attachment.twice", kept);
        }
        long all = others.stream().mapToLong(AttachmentItem::size).sum() + content.length;
        if (others.size() >= MOST_FILES || all > MOST_BYTES) {
            throw new RuleViolation("error.attachment.tooMuch", MOST_FILES, MOST_BYTES / 1_000_000);
        }
        try {
            long in = bundle == null ? create() : bundle;
            AttachedFile file = em.getReference(AttachedFile.class, keep(kind, content));
            em.persist(new Attachment(in, kept, file));
            em.flush();
            return in;
        } catch (PersistenceException e) {
            throw isNoRoom(e) ? new RuleViolation("error.attachment.noRoom") : e;
        }
    }

    private static boolean isNoRoom(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(NO_ROOM)) {
                return true;
            }
        }
        return false;
    }

    private long create() {
        return ResultRow.number(
                em.createNativeQuery(
                                "insert into attachment_bundle (id, version, created_at) values (nextval('seq_id'), 1, ?1) returning id")
                        .setParameter(1, Timestamp.from(clock.instant())));
    }

    /** The same content is one row; two who keep it at once wait for each other. */
    private long keep(AttachmentKind kind, byte[] content) {
        return ResultRow.number(
                em.createNativeQuery(
                                """
                                insert into attachment_file (id, version, hash, kind, size, content, used_at)
                                values (nextval('seq_id'), 1, ?1, ?2, ?3, ?4, ?5)
                                on conflict (hash) do update set used_at = excluded.used_at returning id
                                """)
                        .setParameter(1, hash(content))
                        .setParameter(2, kind.name())
                        .setParameter(3, content.length)
                        .setParameter(4, content)
                        .setParameter(5, Timestamp.from(clock.instant())));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** In the order in which they were added; none without a number. */
    public List<AttachmentItem> list(@Nullable Long bundle) {
        return bundle == null
                ? List.of()
                : em.createQuery(ITEMS, AttachmentItem.class)
                        .setParameter("bundle", bundle)
                        .getResultList();
    }

    /** The same of some bundles, by their numbers: one statement. */
    public Map<Long, List<AttachmentItem>> lists(Collection<Long> bundles) {
        return bundles.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select new se.motesplats.attachment.service.BundledItem(a.bundleId, a.id, a.name, f.kind, f.size)"
                                        + " from Attachment a join a.file f where a.bundleId in :bundles order by a.id",
                                BundledItem.class)
                        .setParameter("bundles", bundles)
                        .getResultList()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        BundledItem::bundle,
                                        Collectors.mapping(
                                                BundledItem::item, Collectors.toList())));
    }

    /**
     * One file of a bundle.
     *
     * @throws NotFound if it is not in there
     */
    public AttachmentContent get(@Nullable Long bundle, long id) {
        return Optional.ofNullable(em.find(Attachment.class, id))
                .filter(a -> Long.valueOf(a.getBundleId()).equals(bundle))
                .map(AttachmentContent::new)
                .orElseThrow(NotFound::new);
    }

    /** All files of some bundles, by their numbers: one statement. */
    public Map<Long, List<AttachmentContent>> contents(Collection<Long> bundles) {
        return bundles.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a from Attachment a join fetch a.file where a.bundleId in :bundles order by a.id",
                                Attachment.class)
                        .setParameter("bundles", bundles)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        Attachment::getBundleId,
                                        Collectors.mapping(
                                                AttachmentContent::new, Collectors.toList())));
    }

    /**
     * Takes a file out.
     *
     * @throws NotFound if it is not in there
     */
    public void remove(@Nullable Long bundle, long id) {
        Attachment attachment =
                Optional.ofNullable(em.find(Attachment.class, id))
                        .filter(a -> Long.valueOf(a.getBundleId()).equals(bundle))
                        .orElseThrow(NotFound::new);
        em.remove(attachment);
    }

    /** Takes all files out. */
    public void clear(@Nullable Long bundle) {
        list(bundle).forEach(item -> remove(bundle, item.id()));
    }

    /** The same files in a bundle that changes by itself; null for none. */
    public @Nullable Long copy(@Nullable Long bundle) {
        if (list(bundle).isEmpty()) {
            return null;
        }
        long copy = create();
        em.createNativeQuery(
                        "insert into attachment (id, version, bundle_id, file_id, name) select nextval('seq_id'), 1, ?2, file_id, name"
                                + " from (select * from attachment where bundle_id = ?1 order by id) a")
                .setParameter(1, bundle)
                .setParameter(2, copy)
                .executeUpdate();
        return copy;
    }
}
