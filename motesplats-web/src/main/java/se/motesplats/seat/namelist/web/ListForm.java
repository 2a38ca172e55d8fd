package se.motesplats.seat.namelist.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.sheet.service.TableReader;

/** A list as it is sent: a file, or lines. */
public class ListForm implements Serializable {

    private transient @Nullable Part file;
    private @Nullable String pasted;

    byte[] content() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new InvalidInput("file", "{error.import.noFile}");
        }
        file = null;
        try (InputStream in = sent.getInputStream()) {
            return in.readNBytes(TableReader.MAX_BYTES + 1);
        } finally {
            sent.delete();
        }
    }

    String text() {
        return pasted == null ? "" : pasted;
    }

    public int getMostKilobytes() {
        return TableReader.MAX_BYTES / 1024;
    }

    public int getMostRows() {
        return NamePeople.MOST;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String pasted) {
        this.pasted = pasted;
    }
}
