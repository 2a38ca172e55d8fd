package se.motesplats.shared.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.picture.web.SentFile;
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
        service.setLogo(SentFile.bytes(file));
        messages.success("site.logo.saved");
        return SELF;
    }

    public String remove() {
        service.removeLogo();
        messages.success("site.logo.removed");
        return SELF;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
