package se.motesplats.shared.picture.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.picture.service.SentPicture;

/** A picture as a form sends it. */
public final class SentFile {

    private SentFile() {}

    /**
     * No more of it than what is looked at.
     *
     * @param part null where nothing was chosen
     */
    public static byte[] bytes(@Nullable Part part) {
        if (part == null) {
            return new byte[0];
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(SentPicture.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
