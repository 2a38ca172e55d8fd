package se.motesplats.proposal.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.proposal.ProposalFormat;
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
    private static final String PAGE = "/proposal/list.xhtml";

    @Inject private ReviewService reviews;
    @Inject private CallService calls;
    @Inject private EventService events;
    @Inject private Caller caller;
    @Inject private LanguageChoice languageChoice;

    private @Nullable Long eventId;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String format;
    private @Nullable Long organisation;
    private @Nullable String unreviewed;
    private @Nullable String sort;
    private @Nullable Integer page;

    private @Nullable PublicEvent event;
    private @Nullable CallInfo call;
    private @Nullable ProposalCounts counts;
    private List<ProposalListItem> items = List.of();
    private List<OrganisationItem> organisations = List.of();
    private int count;

    /**
     * A filter that can be switched.
     *
     * @param page where it is switched over
     */
    public record Chip(String text, boolean on, String page) {}

    /** Loads the page of the list that the address names. */
    public void load() {
        long id = eventId();
        event = events.getPublic(id);
        counts = reviews.counts(id);
        call = calls.find(id).orElse(null);
        organisations = reviews.organisations(id);
        ProposalQuery query = query();
        count = reviews.count(query);
        items = reviews.list(query, (getPageNumber() - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** Sends the whole list as a file for spreadsheets. */
    public void export() throws IOException {
        long id = eventId();
        List<ProposalListItem> all = reviews.list(query(), 0, Integer.MAX_VALUE);
        FacesContext faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType(SheetFormat.CSV.contentType());
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"proposals-" + id + ".csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        ProposalCsv.write(all, languageChoice.getLanguage(), external.getResponseOutputStream());
        faces.responseComplete();
    }

    private ProposalQuery query() {
        String by = sort == null ? "" : sort;
        boolean descending = by.startsWith("-");
        String name = descending ? by.substring(1) : by;
        ProposalQuery.Order order =
                Arrays.stream(ProposalQuery.Order.values())
                        .filter(o -> o.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(ProposalQuery.Order.RECEIVED);
        return new ProposalQuery(
                eventId(),
                text == null ? "" : text,
                chosen(ProposalStatus.class, status),
                chosen(ProposalFormat.class, format),
                organisation,
                "true".equals(unreviewed),
                order,
                descending);
    }

    /** Names that are not among the constants are passed over: an address may be old. */
    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, @Nullable String names) {
        Set<String> asked = new HashSet<>(Arrays.asList((names == null ? "" : names).split(",")));
        return EnumSet.allOf(type).stream()
                .filter(e -> asked.contains(e.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    public List<Chip> getStatusChips() {
        Set<ProposalStatus> on = chosen(ProposalStatus.class, status);
        Texts texts = Texts.of(languageChoice.getLanguage());
        List<Chip> chips = new ArrayList<>();
        for (ProposalStatus s : ProposalStatus.values()) {
            if (s != ProposalStatus.DRAFT) {
                chips.add(
                        new Chip(
                                texts.format(
                                        "proposal.list.chip", texts.name(s), getCounts().of(s)),
                                on.contains(s),
                                link(Map.of("status", switched(on, s)))));
            }
        }
        return chips;
    }

    public List<Chip> getFormatChips() {
        Set<ProposalFormat> on = chosen(ProposalFormat.class, format);
        Texts texts = Texts.of(languageChoice.getLanguage());
        return Arrays.stream(ProposalFormat.values())
                .map(
                        f ->
                                new Chip(
                                        texts.name(f),
                                        on.contains(f),
                                        link(Map.of("format", switched(on, f)))))
                .toList();
    }

    /** Those that wait for the caller's own score. */
    public Chip getUnreviewedChip() {
        boolean on = "true".equals(unreviewed);
        return new Chip(
                Texts.of(languageChoice.getLanguage())
                        .format("proposal.list.unreviewed", getCounts().toReview()),
                on,
                link(Map.of("unreviewed", on ? "" : "true")));
    }

    private static <E extends Enum<E>> String switched(Set<E> on, E value) {
        return Arrays.stream(value.getDeclaringClass().getEnumConstants())
                .filter(e -> on.contains(e) != (e == value))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    /** The same list in another order; asked for twice, the other way round. */
    public String sortLink(String column) {
        return link(Map.of("sort", column.equals(sort) ? turned(column) : column));
    }

    private static String turned(String column) {
        return column.startsWith("-") ? column.substring(1) : '-' + column;
    }

    /** For {@code aria-sort}. */
    public String sorted(String column) {
        if (column.equals(sort)) {
            return "ascending";
        }
        return ("-" + column).equals(sort) ? "descending" : "none";
    }

    public String pageLink(int number) {
        return link(Map.of("page", String.valueOf(number)));
    }

    /** The list without any filter. */
    public String getAllLink() {
        return PAGE + "?event=" + eventId();
    }

    public String getExportLink() {
        return "/proposal/export.xhtml" + link(Map.of()).substring(PAGE.length());
    }

    private String link(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(parameters, "status", status);
        put(parameters, "format", format);
        put(parameters, "organisation", organisation);
        put(parameters, "unreviewed", unreviewed);
        put(parameters, "sort", sort);
        parameters.putAll(changes);
        return PAGE
                + "?event="
                + eventId()
                + parameters.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(
                                e ->
                                        '&'
                                                + e.getKey()
                                                + '='
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        parameters.put(name, value == null ? "" : value.toString());
    }

    private long eventId() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank())
                || (status != null && !status.isEmpty())
                || (format != null && !format.isEmpty())
                || organisation != null
                || "true".equals(unreviewed);
    }

    public boolean isEditable() {
        return caller.may(Permission.EVENT_EDIT, Scope.event(eventId()));
    }

    public boolean isReviewer() {
        return caller.may(Permission.PROPOSAL_REVIEW, Scope.event(eventId()));
    }

    public boolean isOrganisation(long id) {
        return organisation != null && organisation == id;
    }

    public int getPages() {
        return Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public int getPageNumber() {
        return Math.min(Math.max(1, page == null ? 1 : page), getPages());
    }

    public List<ProposalListItem> getItems() {
        return items;
    }

    public int getCount() {
        return count;
    }

    public List<OrganisationItem> getOrganisations() {
        return organisations;
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

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getFormat() {
        return format;
    }

    public void setFormat(@Nullable String format) {
        this.format = format;
    }

    public @Nullable Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable Long organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getUnreviewed() {
        return unreviewed;
    }

    public void setUnreviewed(@Nullable String unreviewed) {
        this.unreviewed = unreviewed;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable Integer getPage() {
        return page;
    }

    public void setPage(@Nullable Integer page) {
        this.page = page;
    }
}
