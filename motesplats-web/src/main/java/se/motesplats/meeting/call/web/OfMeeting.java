package se.motesplats.meeting.call.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.meeting.call.service.CallDetails;
import se.motesplats.shared.NotFound;

/** What pages about the call to one meeting have in common. */
abstract class OfMeeting implements Serializable {

    private @Nullable Long id;
    private @Nullable CallDetails details;

    long meeting() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    String to(String page) {
        return page + "?faces-redirect=true&meeting=" + meeting();
    }

    void show(CallDetails shown) {
        details = shown;
    }

    /** No more of a file than what is looked at; nothing where none was chosen. */
    static byte[] bytes(@Nullable Part file) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Attachments.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(@Nullable Part file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getSubmittedFileName(), "");
    }

    public CallDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
