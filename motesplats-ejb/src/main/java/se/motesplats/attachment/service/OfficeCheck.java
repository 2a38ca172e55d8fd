package se.motesplats.attachment.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.motesplats.attachment.AttachmentKind;
import se.motesplats.shared.RuleViolation;

/**
 * Documents of office programs in the open forms (ECMA-376, ISO/IEC 26300) without macros, controls
 * and other files within. Parts unpack one after the other, up to a bound.
 */
final class OfficeCheck {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_UNPACKED = 200_000_000;
    private static final int MAX_TYPES = 1_000_000;
    private static final String TYPES = "[content_types].xml";
    private static final String MEDIA_TYPE = "mimetype";

    /** Programs, controls and files within, by the names of parts in both forms. */
    private static final Pattern ACTIVE =
            Pattern.compile(
                    ".*(vbaproject|vbadata|/activex/|/embeddings/|oleobject|^basic/|^scripts/|/macrosheets/|customui).*");

    /** What is fetched or run when the document is opened. */
    private static final Pattern FETCHED =
            Pattern.compile(
                    "(?s).*(attachedtemplate|oleobject|frame|subdocument|externallinkpath)[^>]*targetmode=\"external\".*"
                            + "|(?s).*targetmode=\"external\"[^>]*(attachedtemplate|oleobject|/frame|subdocument|externallinkpath).*");

    private OfficeCheck() {}

    /**
     * @throws RuleViolation if it is no such document, is broken, or does something by itself
     */
    static AttachmentKind kind(byte[] file) {
        Set<String> names = new HashSet<>();
        String types = "";
        String mediaType = "";
        long left = MAX_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                if (!names.add(name) || names.size() > MAX_PARTS) {
                    throw new RuleViolation("error.attachment.broken");
                }
                if (ACTIVE.matcher(name).matches()) {
                    throw new RuleViolation("error.attachment.active");
                }
                if (name.equals(TYPES)) {
                    types = text(zip);
                } else if (name.equals(MEDIA_TYPE)) {
                    mediaType = text(zip).strip();
                } else if (name.endsWith(".rels")) {
                    requireNothingFetched(text(zip));
                }
                left -= skip(zip, left);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("error.attachment.broken");
        }
        return kind(types, mediaType).orElseThrow(() -> new RuleViolation("error.attachment.kind"));
    }

    private static String text(InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(MAX_TYPES + 1);
        if (bytes.length > MAX_TYPES) {
            throw new RuleViolation("error.attachment.broken");
        }
        return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static void requireNothingFetched(String relations) {
        for (String relation : relations.split("<relationship ")) {
            if (FETCHED.matcher(relation).matches()) {
                throw new RuleViolation("error.attachment.active");
            }
        }
    }

    private static long skip(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long read = 0;
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            read += n;
            if (read > most) {
                throw new RuleViolation("error.attachment.broken");
            }
        }
        return read;
    }

    private static Optional<AttachmentKind> kind(String types, String mediaType) {
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            throw new RuleViolation("error.attachment.active");
        }
        return Arrays.stream(AttachmentKind.values())
                .filter(
                        kind ->
                                mediaType.equals(kind.mediaType())
                                        || (kind.mediaType().contains("openxml")
                                                && types.contains(kind.mediaType() + ".main+xml")))
                .findFirst();
    }
}
