package se.motesplats.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.MunicipalityService;
import se.motesplats.overview.service.SetupBoard;
import se.motesplats.overview.service.SetupService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.site.service.SiteService;
import se.motesplats.shared.usecase.service.Caller;

/** Leads the first administrator through what a new installation needs. */
@Named
@ViewScoped
public class OverviewSetupView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/overview/setup.xhtml?faces-redirect=true";

    @Inject private SetupService service;
    @Inject private SiteService site;
    @Inject private MunicipalityService municipalities;
    @Inject private Messages messages;
    @Inject private Caller caller;

    private @Nullable SetupBoard board;
    private @Nullable String name;

    public void load() {
        board = service.get();
        name = site.get().name();
    }

    public String saveName() {
        String given = name == null ? "" : name;
        site.rename(new SiteService.NameSite(given));
        messages.success("overview.setup.named", given);
        return SELF;
    }

    public String addMunicipalities() {
        messages.success("overview.setup.added", municipalities.addMissing());
        return SELF;
    }

    public String sendTestMail() {
        service.sendTestMail();
        messages.success("overview.setup.mailed");
        return SELF;
    }

    public SetupBoard getBoard() {
        return Objects.requireNonNull(board);
    }

    /** Whether the caller makes series and events, or the coordinator does. */
    public boolean isCoordinating() {
        return caller.grants().allowEverywhere(Permission.EVENT_EDIT);
    }

    /** Key of what the page says of a step. */
    public String saysKey(SetupBoard.Step step) {
        return "overview.setup." + step.kind() + '.' + step.state();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
