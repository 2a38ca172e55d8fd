package se.motesplats.proposal.writing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.writing.service.CoPresenterService;
import se.motesplats.proposal.writing.service.MyProposal;
import se.motesplats.proposal.writing.service.ProposalForm;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.proposal.writing.service.SavedProposal;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Writes a proposal. What writes is synchronized: a click on save may come while the page still
 * saves by itself, and one writer must not meet itself as a second editor. A draft saves itself
 * while it is typed; what has been sent in is saved when its editor says so.
 */
@Named
@ViewScoped
public class ProposalEditView implements Serializable, StaleChoice {

    @Inject private ProposalService proposals;
    @Inject private CoPresenterService coPresenters;
    @Inject private CallService calls;
    @Inject private EventService events;
    @Inject private Caller caller;
    @Inject private Messages messages;

    private final CoPresenterForm presenter = new CoPresenterForm();

    private final ProposalText form = new ProposalText();

    private @Nullable Long id;

    /** The page has led on: what it had still waiting to save by itself comes too late. */
    private boolean left;

    private @Nullable Long eventId;
    private int version;
    private ProposalStatus status = ProposalStatus.DRAFT;
    private String number = "";
    private String eventTitle = "";
    private boolean proposer = true;
    private @Nullable CallInfo call;
    private @Nullable Instant savedAt;

    private List<PresenterRow> presenters = List.of();

    private transient @Nullable List<OrganisationItem> choices;

    /** Loads the proposal of the address, or starts one for the event of the address. */
    public void load() {
        // Before anything else: whoever is not logged in comes back here afterwards.
        caller.personId();
        if (id != null) {
            show(proposals.form(id));
        } else if (eventId != null) {
            form.setOrganisationId(proposals.ownOrganisation().orElse(null));
        } else {
            throw new NotFound();
        }
        loadEvent();
    }

    private void show(ProposalForm stored) {
        id = stored.id();
        eventId = stored.eventId();
        version = stored.version();
        status = stored.status();
        number = stored.number();
        proposer = stored.proposer();
        form.fill(stored);
        presenters = stored.presenters();
    }

    private void loadEvent() {
        if (eventId == null) {
            throw new NotFound();
        }
        PublicEvent event = events.getPublic(eventId);
        eventTitle = event.facts().title();
        call = calls.find(eventId).orElseThrow(NotFound::new);
    }

    /** Keeps what has been typed, quietly; only of a draft. */
    public void autosave() {
        if (!left && isDraft() && !(id == null && form.isEmpty())) {
            store(false);
        }
    }

    /** Keeps what has been typed. */
    public @Nullable String save() {
        store(false);
        left = true;
        if (isDraft()) {
            messages.success("proposal.edit.draftSaved", eventTitle);
            return "/proposal/edit.xhtml?proposal=" + id + "&faces-redirect=true";
        }
        messages.success("proposal.edit.changed", number);
        return "/proposal/view.xhtml?proposal=" + id + "&faces-redirect=true";
    }

    /** Keeps what has been typed, then sends it in: a refusal leaves the draft as it was typed. */
    public String submit() {
        long stored = store(true);
        number = proposals.submit(stored, version);
        left = true;
        messages.success(
                presenters.size() > 1
                        ? "proposal.edit.submittedWithOthers"
                        : "proposal.edit.submitted",
                number);
        return "/proposal/view.xhtml?proposal=" + stored + "&faces-redirect=true";
    }

    private long store(boolean toBeSent) {
        if (eventId == null) {
            throw new NotFound();
        }
        savedAt = null;
        SavedProposal saved = proposals.save(form.command(eventId, id, version, toBeSent));
        boolean first = id == null;
        id = saved.id();
        version = saved.version();
        savedAt = saved.at();
        if (first) {
            presenters = proposals.form(saved.id()).presenters();
        }
        return saved.id();
    }

    /** Names the typed person as co-presenter. */
    public void addPresenter() {
        long stored = isDraft() || id == null ? store(false) : id;
        PresenterRow added = coPresenters.addCoPresenter(presenter.command(stored));
        presenters = proposals.form(stored).presenters();
        messages.success(
                isDraft() ? "proposal.edit.presenterAdded" : "proposal.edit.presenterInvited",
                added.name());
        presenter.clear();
    }

    /** Takes a co-presenter out. */
    public void removePresenter(long coPresenterId) {
        if (id != null) {
            coPresenters.removeCoPresenter(id, coPresenterId);
            presenters = proposals.form(id).presenters();
        }
    }

    @Override
    public @Nullable String overwrite() {
        if (id != null) {
            version = proposals.form(id).version();
        }
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/proposal/edit.xhtml?proposal=" + id + "&faces-redirect=true";
    }

    public boolean isDraft() {
        return status == ProposalStatus.DRAFT;
    }

    public boolean isProposer() {
        return proposer;
    }

    /** The own drafts for the same event, when a new proposal is begun. */
    public List<MyProposal> getDrafts() {
        return id != null || eventId == null
                ? List.of()
                : proposals.mine(eventId).stream()
                        .filter(p -> p.status() == ProposalStatus.DRAFT)
                        .toList();
    }

    /** Organisations of today, as a tree. */
    public List<OrganisationItem> getOrganisations() {
        if (choices == null) {
            choices = proposals.organisations();
        }
        return choices;
    }

    /** "kl. 13.30" when the draft was last kept; null before. */
    public @Nullable LocalTime getSavedAt() {
        return savedAt == null
                ? null
                : LocalTime.ofInstant(savedAt, SwedishTime.zone()).withNano(0);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public String getEventTitle() {
        return eventTitle;
    }

    public String getNumber() {
        return number;
    }

    public ProposalStatus getStatus() {
        return status;
    }

    public @Nullable CallInfo getCall() {
        return call;
    }

    public List<PresenterRow> getPresenters() {
        return presenters;
    }

    public ProposalText getForm() {
        return form;
    }

    public CoPresenterForm getPresenter() {
        return presenter;
    }
}
