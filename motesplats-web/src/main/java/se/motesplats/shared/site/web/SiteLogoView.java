package se.motesplats.shared.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.picture.service.SentPicture;
import se.motesplats.shared.site.service.SiteService;

/** Puts a picture before the name of the installation, or takes it away. */
@Named
@RequestScoped
public class SiteLogoView {

    private static final String SELF = "/site.xhtml?faces-redirect=true";

    @Inject private SiteService service;
    @Inject private Messages messages;

    private @Nullable Part file;

    public String save() {
        service.setLogo(sent());
        messages.success("site.logo.saved");
        return SELF;
    }

    public String remove() {
        service.removeLogo();
        messages.success("site.logo.removed");
        return SELF;
    }

    /** No more of it than what is looked at. */
    private byte[] sent() {
        Part part = file;
        if (part == null) {
            return new byte[0];
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(SentPicture.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
