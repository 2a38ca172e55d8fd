package se.motesplats.account.portrait.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Portrait;
import se.motesplats.account.portrait.service.PortraitService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.picture.web.SentFile;

/** The picture of whoever looks at the own details: set, shown to more or fewer, taken away. */
@Named
@RequestScoped
public class PortraitView {

    private static final String SELF = "/account/me.xhtml?faces-redirect=true";

    @Inject private PortraitService service;
    @Inject private Messages messages;

    private @Nullable Part file;
    private @Nullable Portrait shown;
    private boolean refused;
    private boolean forAll;

    @PostConstruct
    void look() {
        PortraitService.Own own = service.own();
        shown = own.portrait();
        refused = own.refused();
        forAll = shown != null && shown.forAll();
    }

    /** Another file, or only another choice of who sees the one there is. */
    public String save() {
        service.set(SentFile.bytes(file), forAll);
        messages.success(forAll ? "account.picture.savedForAll" : "account.picture.saved");
        return SELF;
    }

    public String remove() {
        service.remove();
        messages.success("account.picture.removed");
        return SELF;
    }

    /** The picture there is; null for none. */
    public @Nullable Portrait getShown() {
        return shown;
    }

    /** Whether there can be none. */
    public boolean isRefused() {
        return refused;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isForAll() {
        return forAll;
    }

    public void setForAll(boolean forAll) {
        this.forAll = forAll;
    }
}
