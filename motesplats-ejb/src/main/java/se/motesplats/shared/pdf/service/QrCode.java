package se.motesplats.shared.pdf.service;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A code as a picture that cameras read (QR, error correction M). */
public final class QrCode {

    private static final int QUIET = 4;

    /** Pixels of a module where a picture is shown as it is. */
    private static final int SHOWN = 6;

    /** Enough where it is drawn larger without mixing neighbours. */
    private static final int PRINTED = 2;

    private static final int WHITE = 0xFFFFFF;

    private final io.nayuki.qrcodegen.QrCode picture;

    public QrCode(String text) {
        picture = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    }

    /** How many modules it is wide with its quiet zone: the view box of the path. */
    public int size() {
        return picture.size + 2 * QUIET;
    }

    /** The dark modules as the path of a scalable picture. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** As a file for mails. */
    public byte[] png() {
        return png(SHOWN);
    }

    /**
     * As a file for documents, which draw it in the size they want: for each of thousands of badges
     * nine times as many pixels were most of the work.
     */
    public byte[] printed() {
        return png(PRINTED);
    }

    private byte[] png(int pixels) {
        int width = size() * pixels;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                boolean dark = picture.getModule(x / pixels - QUIET, y / pixels - QUIET);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
