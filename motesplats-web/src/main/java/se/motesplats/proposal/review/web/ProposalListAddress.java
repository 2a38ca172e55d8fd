package se.motesplats.proposal.review.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.review.service.ProposalQuery;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;

/** What a list of proposals is searched for, as its address says it. */
public class ProposalListAddress {

    private static final String PAGE = "/proposal/list.xhtml";
    private static final Sort<ProposalQuery.Order> USUAL = Sort.by(ProposalQuery.Order.RECEIVED);

    private @Nullable Long eventId;
    private @Nullable String text;
    private @Nullable String status;
    private @Nullable String format;
    private @Nullable Long organisation;
    private @Nullable String unreviewed;
    private @Nullable String sort;
    private @Nullable String page;

    ProposalQuery query() {
        return new ProposalQuery(
                eventId(),
                text == null ? "" : text,
                chosen(ProposalStatus.class, status),
                chosen(ProposalFormat.class, format),
                organisation,
                isUnreviewedOnly(),
                order().by(),
                order().descending());
    }

    Sort<ProposalQuery.Order> order() {
        return Sort.of(sort, USUAL);
    }

    ListAddress link() {
        return new ListAddress(PAGE)
                .keep("event", eventId())
                .filter("q", text)
                .filter("status", status)
                .filter("format", format)
                .filter("organisation", organisation)
                .filter("unreviewed", isUnreviewedOnly() ? true : null)
                .sort(order(), USUAL);
    }

    /** Names that are not among the constants are passed over: an address may be old. */
    static <E extends Enum<E>> Set<E> chosen(Class<E> type, @Nullable String names) {
        Set<String> asked = new HashSet<>(Arrays.asList((names == null ? "" : names).split(",")));
        return EnumSet.allOf(type).stream()
                .filter(e -> asked.contains(e.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    static <E extends Enum<E>> String switched(Set<E> on, E value) {
        return Arrays.stream(value.getDeclaringClass().getEnumConstants())
                .filter(e -> on.contains(e) != (e == value))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    long eventId() {
        if (eventId == null) {
            throw new NotFound();
        }
        return eventId;
    }

    boolean isUnreviewedOnly() {
        return "true".equals(unreviewed);
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

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
