package se.motesplats.organisation.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.OrganisationFile;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.sheet.service.TableReader;

/** A file about organisations as it is sent. */
public class OrganisationUpload implements Serializable {

    private transient @Nullable Part file;

    byte[] content() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new InvalidInput("file", "{error.organisation.import.noFile}");
        }
        file = null;
        try (InputStream in = sent.getInputStream()) {
            return in.readNBytes(TableReader.MAX_BYTES + 1);
        } finally {
            sent.delete();
        }
    }

    public int getMostRows() {
        return OrganisationFile.MOST;
    }

    public int getMostKilobytes() {
        return TableReader.MAX_BYTES / 1024;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
