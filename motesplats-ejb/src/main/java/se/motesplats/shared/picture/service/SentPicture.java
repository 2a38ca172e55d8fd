package se.motesplats.shared.picture.service;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StoredPicture;

/**
 * A picture that somebody sent. Nothing of the file is kept: it is read, turned upright, made
 * smaller and written anew, so that neither a place where a photo was taken nor anything that is no
 * picture comes along.
 */
public final class SentPicture {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 8_000_000;

    /** What is read takes four bytes for each: 96 MB, which the heap of a small machine has. */
    private static final long MOST_PIXELS = 24_000_000;

    /** One is read at a time, so that several at once do not take that much each. */
    private static final Lock TURN = new ReentrantLock();

    /** So many squares beside each other. */
    private static final int LONGEST_STRIP = 10;

    private static final double QUALITY = 0.85;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private SentPicture() {}

    /**
     * Makes the picture that is kept.
     *
     * @throws RuleViolation if the file is empty, too large, or none of PNG, JPEG and GIF
     */
    public static StoredPicture read(byte[] file, PictureKind kind) {
        if (file.length == 0) {
            throw new RuleViolation("error.picture.none");
        }
        if (file.length > MOST_BYTES) {
            throw new RuleViolation("error.picture.tooLarge", MOST_BYTES / 1_000_000);
        }
        TURN.lock();
        try {
            Size size = measured(file);
            int most = kind.isSquare() ? around(size, kind) : Math.min(kind.width(), kind.height());
            var upright = Thumbnails.of(new ByteArrayInputStream(file));
            BufferedImage whole =
                    (size.longer() <= most
                                    ? upright.scale(1)
                                    : kind.isSquare()
                                            ? upright.size(most, most)
                                            : upright.size(kind.width(), kind.height()))
                            .asBufferedImage();
            BufferedImage image = kind.isSquare() ? middle(whole) : whole;
            return written(image, kind);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleViolation("error.picture.unreadable");
        } finally {
            TURN.unlock();
        }
    }

    /** How long the whole is kept around a square; not ever longer around that of a strip. */
    private static int around(Size size, PictureKind kind) {
        long length = (long) kind.width() * size.longer() / size.shorter();
        return (int) Math.min(length, (long) LONGEST_STRIP * kind.width());
    }

    private static BufferedImage middle(BufferedImage whole) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        return whole.getSubimage(
                (whole.getWidth() - side) / 2, (whole.getHeight() - side) / 2, side, side);
    }

    /** In pixels. */
    private record Size(int width, int height) {

        int longer() {
            return Math.max(width, height);
        }

        int shorter() {
            return Math.min(width, height);
        }
    }

    /** Looks at what the file says of itself, before it is unpacked. */
    private static Size measured(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleViolation("error.picture.unreadable");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new RuleViolation("error.picture.unreadable");
                }
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new RuleViolation("error.picture.tooManyPixels", MOST_PIXELS / 1_000_000);
                }
                return new Size(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static StoredPicture written(BufferedImage image, PictureKind kind) throws IOException {
        boolean sharp = kind == PictureKind.SIGN || image.getColorModel().hasAlpha();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .outputFormat(sharp ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return new StoredPicture(
                sharp ? "image/png" : "image/jpeg",
                image.getWidth(),
                image.getHeight(),
                out.toByteArray());
    }
}
