package se.motesplats.attachment.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.motesplats.attachment.AttachmentKind;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.RuleViolation;

/**
 * A file that somebody wants to attach. What it is is read from what it holds, never from its name;
 * what does something by itself when it is opened is refused.
 */
final class SentAttachment {

    /** All files of a mail together, in bytes: most servers take mails of ten megabytes. */
    static final int MOST_BYTES = 7_000_000;

    private static final int LONGEST_NAME = 120;

    private static final Map<String, AttachmentKind> PICTURES =
            Map.of(
                    "png", AttachmentKind.PNG,
                    "jpeg", AttachmentKind.JPEG,
                    "gif", AttachmentKind.GIF);

    private SentAttachment() {}

    /**
     * What a file is.
     *
     * @throws RuleViolation if it is empty, too large, of another kind, broken, or does something
     *     by itself
     */
    static AttachmentKind kind(byte[] file) {
        if (file.length == 0) {
            throw new RuleViolation("error.attachment.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new RuleViolation("error.attachment.tooLarge", MOST_BYTES / 1_000_000);
        }
        if (starts(file, "%PDF-")) {
            PdfCheck.requireQuiet(file);
            return AttachmentKind.PDF;
        }
        if (starts(file, "PK\u0003\u0004")) {
            return OfficeCheck.kind(file);
        }
        return picture(file);
    }

    private static boolean starts(byte[] file, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (i >= file.length || file[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static AttachmentKind picture(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    AttachmentKind kind =
                            PICTURES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                    reader.setInput(in, true, true);
                    if (kind != null && reader.getWidth(0) > 0 && reader.getHeight(0) > 0) {
                        return kind;
                    }
                } finally {
                    reader.dispose();
                }
            }
            throw new RuleViolation("error.attachment.kind");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleViolation("error.attachment.broken");
        }
    }

    /** The name without folders and signs that nobody sees, with the ending of what it is. */
    static String name(String typed, AttachmentKind kind) {
        String name =
                NormalForm.name(typed.substring(lastSlash(typed) + 1))
                        .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                        .replaceAll("^\\.+", "");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits =
                ending.equals(kind.ending())
                        || (kind == AttachmentKind.JPEG && ending.equals("jpeg"));
        String stem = fits ? name.substring(0, dot) : name;
        if (stem.isBlank()) {
            stem = "fil";
        }
        int end =
                stem.offsetByCodePoints(
                        0, Math.min(LONGEST_NAME, stem.codePointCount(0, stem.length())));
        return stem.substring(0, end).strip() + '.' + (fits ? ending : kind.ending());
    }

    private static int lastSlash(String typed) {
        return Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\'));
    }
}
