package se.motesplats.proposal.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.call.service.CallInfo;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.proposal.ground.service.OrganisationItem;
import se.motesplats.proposal.review.service.ProposalCounts;
import se.motesplats.proposal.review.service.ProposalListItem;
import se.motesplats.proposal.review.service.ProposalQuery;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * The received proposals of an event. What is chosen stands in the address, so that a list can be
 * kept and sent.
 */
@Named
@RequestScoped
public class ProposalListView {

    private static final int PAGE_SIZE = 20;

    @Inject private ReviewService reviews;
    @Inject private CallService calls;
    @Inject private EventService events;
    @Inject private ColumnService columns;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;

    private final ProposalListAddress address = new ProposalListAddress();

    private @Nullable PublicEvent event;
    private @Nullable CallInfo call;
    private @Nullable ProposalCounts counts;
    private List<ProposalListItem> items = List.of();
    private List<OrganisationItem> organisations = List.of();
    private int count;
    private @Nullable ListFrame list;

    /** Loads the page of the list that the address names. */
    public void load() {
        long id = address.eventId();
        event = events.getPublic(id);
        counts = reviews.counts(id);
        call = calls.find(id).orElse(null);
        organisations = reviews.organisations(id);
        ProposalQuery query = address.query();
        count = reviews.count(query);
        list = ProposalFrame.of(address, organisations, columns.switched(ListName.PROPOSALS));
        items = reviews.list(query, list.turn(address.getPage(), count, PAGE_SIZE), PAGE_SIZE);
    }

    /** Sends the whole list as a file for spreadsheets. */
    public void export() throws IOException {
        long id = address.eventId();
        List<ProposalListItem> all = reviews.list(address.query(), 0, Integer.MAX_VALUE);
        FacesContext faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType(SheetFormat.CSV.contentType());
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"proposals-" + id + ".csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        ProposalCsv.write(all, languageChoice.getLanguage(), external.getResponseOutputStream());
        faces.responseComplete();
    }

    /** The filters that are switched by a press. */
    public ProposalChips getChips() {
        return new ProposalChips(address, getCounts(), Texts.of(languageChoice.getLanguage()));
    }

    public boolean isEditable() {
        return caller.may(Permission.EVENT_EDIT, Scope.event(address.eventId()));
    }

    /** Whether the caller decides, and something waits for it. */
    public boolean isDeciding() {
        return getCounts().of(ProposalStatus.SUBMITTED) > 0
                && caller.may(Permission.PROPOSAL_DECIDE, Scope.event(address.eventId()));
    }

    public boolean isReviewer() {
        return caller.may(Permission.PROPOSAL_REVIEW, Scope.event(address.eventId()));
    }

    public List<ProposalListItem> getItems() {
        return items;
    }

    public int getCount() {
        return count;
    }

    /** The organisations that proposals come from, to choose one. */
    public List<ListChoice> getOrganisations() {
        return ProposalFrame.choices(address, organisations);
    }

    public ProposalCounts getCounts() {
        if (counts == null) {
            throw new NotFound();
        }
        return counts;
    }

    public @Nullable PublicEvent getEvent() {
        return event;
    }

    public @Nullable CallInfo getCall() {
        return call;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public ProposalListAddress getAddress() {
        return address;
    }
}
