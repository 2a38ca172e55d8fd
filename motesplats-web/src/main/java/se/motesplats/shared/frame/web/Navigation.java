package se.motesplats.shared.frame.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Where one can go from every page: the header's items, the tabs of an event, the footer. The lists
 * below are the only places that name them; an entry shows when its page exists and the caller may
 * use it. The page itself decides again, by its service.
 */
@Named
@RequestScoped
public class Navigation {

    private static final List<Entry> HEADER =
            List.of(
                    new Entry("nav.home", LocalPage.HOME, caller -> true),
                    new Entry("nav.events", "/event/list.xhtml", caller -> true),
                    new Entry(
                            "nav.proposals",
                            "/proposal/mine.xhtml",
                            caller -> !caller.isAnonymous()),
                    new Entry("nav.seats", "/seat/mine.xhtml", caller -> !caller.isAnonymous()),
                    new Entry("nav.groups", "/meeting/list.xhtml", caller -> true),
                    new Entry("nav.polls", "/poll/list.xhtml", caller -> !caller.isAnonymous()));

    /** Behind the header's items: what is looked after, by few and not every day. */
    private static final List<Entry> CARE =
            List.of(
                    new Entry(
                            "nav.organisations",
                            "/organisation/list.xhtml",
                            somewhere(Permission.ORGANISATION_EDIT)),
                    new Entry(
                            "nav.people",
                            "/account/list.xhtml",
                            somewhere(Permission.ACCOUNT_ADMINISTER)),
                    new Entry(
                            "nav.mails",
                            "/mailing/list.xhtml",
                            everywhere(Permission.MAILING_MANAGE)
                                    .or(everywhere(Permission.JOB_ADMINISTER))),
                    new Entry("nav.jobs", "/job/list.xhtml", somewhere(Permission.JOB_ADMINISTER)),
                    new Entry("nav.audit", "/audit/list.xhtml", everywhere(Permission.AUDIT_READ)));

    /** In the menu under the own name. */
    private static final List<Entry> OWN =
            List.of(
                    new Entry("nav.me", "/account/me.xhtml", caller -> true),
                    new Entry("nav.deputies", "/account/deputies.xhtml", caller -> true),
                    new Entry("nav.tokens", "/account/tokens.xhtml", caller -> true),
                    new Entry(
                            "nav.setup",
                            "/overview/setup.xhtml",
                            everywhere(Permission.JOB_ADMINISTER)),
                    new Entry(
                            "overview.relay.title",
                            "/overview/relay.xhtml",
                            everywhere(Permission.JOB_ADMINISTER)),
                    new Entry(
                            "nav.incoming",
                            "/incoming/list.xhtml",
                            everywhere(Permission.JOB_ADMINISTER)),
                    new Entry(
                            "address.title",
                            "/account/address.xhtml",
                            somewhere(Permission.ACCOUNT_ADMINISTER)
                                    .or(somewhere(Permission.SEAT_NOMINATE))),
                    new Entry(
                            "mailing.limit.title",
                            "/mailing/limit.xhtml",
                            everywhere(Permission.JOB_ADMINISTER)),
                    new Entry("site.title", "/site.xhtml", everywhere(Permission.JOB_ADMINISTER)));

    /** Found by searching for them: what people do, by the page where they begin it. */
    private static final List<Entry> ACTIONS =
            List.of(
                    new Entry(
                            "jump.event.create",
                            "/event/edit.xhtml",
                            everywhere(Permission.EVENT_EDIT)),
                    new Entry(
                            "jump.event.series",
                            "/event/series.xhtml",
                            everywhere(Permission.EVENT_EDIT)),
                    new Entry(
                            "jump.event.many",
                            "/event/many.xhtml",
                            somewhere(Permission.EVENT_EDIT)),
                    new Entry(
                            "jump.poll.create",
                            "/poll/edit.xhtml",
                            somewhere(Permission.POLL_EDIT)),
                    new Entry(
                            "jump.seat.name",
                            "/seat/mine.xhtml",
                            somewhere(Permission.SEAT_NOMINATE)),
                    new Entry(
                            "jump.proposal.write",
                            "/proposal/mine.xhtml",
                            caller -> !caller.isAnonymous()),
                    new Entry(
                            "jump.signup.choose",
                            "/seat/mine.xhtml",
                            caller -> !caller.isAnonymous()),
                    new Entry(
                            "jump.account.add",
                            "/account/edit.xhtml",
                            somewhere(Permission.ACCOUNT_ADMINISTER)),
                    new Entry(
                            "jump.organisation.add",
                            "/organisation/edit.xhtml",
                            everywhere(Permission.ORGANISATION_EDIT)),
                    new Entry(
                            "jump.meeting.create",
                            "/meeting/edit.xhtml",
                            everywhere(Permission.MEETING_EDIT)),
                    new Entry(
                            "jump.mailing.texts",
                            "/mailing/texts.xhtml",
                            somewhere(Permission.MAILING_MANAGE)
                                    .or(everywhere(Permission.JOB_ADMINISTER))),
                    new Entry("jump.login", LocalPage.LOGIN, Caller::isAnonymous),
                    new Entry("help.handbook.title", "/help/handbook.xhtml", caller -> true),
                    new Entry("help.news.title", "/help/news.xhtml", caller -> true),
                    new Entry("accessibility.title", "/accessibility.xhtml", caller -> true),
                    new Entry("api.title", "/api.xhtml", caller -> true));

    private static final List<Tab> EVENT_TABS =
            List.of(
                    new Tab("tab.overview", "/event/view.xhtml", List.of()),
                    new Tab("tab.call", "/proposal/call.xhtml", List.of(Permission.EVENT_EDIT)),
                    new Tab(
                            "tab.proposals",
                            "/proposal/list.xhtml",
                            List.of(Permission.PROPOSAL_REVIEW)),
                    new Tab(
                            "tab.programme",
                            "/programme/edit.xhtml",
                            List.of(Permission.PROGRAMME_EDIT)),
                    new Tab(
                            "tab.seats",
                            "/seat/allocation.xhtml",
                            List.of(Permission.SEAT_ALLOCATE)),
                    new Tab(
                            "tab.participants",
                            "/signup/participants.xhtml",
                            List.of(Permission.SEAT_VIEW, Permission.SEAT_ALLOCATE)),
                    new Tab("tab.signup", "/signup/list.xhtml", List.of(Permission.PROGRAMME_EDIT)),
                    new Tab("tab.checkin", "/checkin/list.xhtml", List.of(Permission.CHECK_IN)),
                    new Tab(
                            "tab.mailings",
                            "/mailing/list.xhtml",
                            List.of(Permission.MAILING_MANAGE)),
                    new Tab("tab.audit", "/audit/list.xhtml", List.of(Permission.AUDIT_READ)));

    private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

    @Inject private Caller caller;
    @Inject private Settings settings;
    @Inject private ServletContext files;

    private record Entry(String key, String page, Predicate<Caller> allowed) {}

    /** A page with the parameter {@code event}; shown to those who hold one of the permissions. */
    private record Tab(String key, String page, List<Permission> permissions) {}

    /**
     * A link of the navigation.
     *
     * @param page path from the context root, with parameters
     * @param current whether it leads to where the user is
     */
    public record Item(String key, String page, boolean current) {}

    /** What the header shows to this caller. */
    public List<Item> getItems() {
        List<Item> care = items(CARE);
        return care.size() > 1
                ? items(HEADER)
                : Stream.concat(items(HEADER).stream(), care.stream()).toList();
    }

    /** What stands in the header's menu of its own, which one thing alone does not need. */
    public List<Item> getCare() {
        List<Item> care = items(CARE);
        return care.size() > 1 ? care : List.of();
    }

    /** Whether the page is one of those that the header's menu leads to. */
    public boolean isCaring() {
        return getCare().stream().anyMatch(Item::current);
    }

    /** What stands under the caller's own name. */
    public List<Item> getOwnItems() {
        return items(OWN);
    }

    /**
     * All pages and actions that the caller can go to from anywhere; asked for by servlets, too.
     */
    public List<Item> jumps() {
        return Stream.of(HEADER, CARE, ACTIONS, isLoggedIn() ? OWN : List.<Entry>of())
                .flatMap(List::stream)
                .filter(e -> e.allowed.test(caller) && exists(e.page))
                .map(e -> new Item(e.key, e.page, false))
                .toList();
    }

    private List<Item> items(List<Entry> entries) {
        String here = section();
        return entries.stream()
                .filter(e -> e.allowed.test(caller) && exists(e.page))
                .map(e -> new Item(e.key, e.page, e.page.equals(here)))
                .toList();
    }

    /** The entry that this page belongs to: whatever has to do with one event, to the events. */
    private static String section() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String page = faces.getViewRoot().getViewId();
        boolean ofAnEvent =
                faces.getExternalContext().getRequestParameterMap().containsKey("event")
                        || folder(page).equals("/event/");
        if (folder(page).equals("/meeting/")) {
            return "/meeting/list.xhtml";
        }
        return ofAnEvent ? "/event/list.xhtml" : page;
    }

    private static String folder(String page) {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    /** The tabs of an event, the same on each of its pages. */
    public List<Item> eventTabs(long eventId) {
        Scope event = Scope.event(eventId);
        List<Tab> shown =
                EVENT_TABS.stream()
                        .filter(t -> mayOneOf(t.permissions, event) && exists(t.page))
                        .toList();
        String here = tabOf(FacesContext.getCurrentInstance().getViewRoot().getViewId(), shown);
        return shown.stream()
                .map(t -> new Item(t.key, t.page + "?event=" + eventId, t.page.equals(here)))
                .toList();
    }

    private boolean mayOneOf(List<Permission> permissions, Scope event) {
        return permissions.isEmpty() || permissions.stream().anyMatch(p -> caller.may(p, event));
    }

    /** The tab itself, or for a page below one the last tab of its feature. */
    private static String tabOf(String page, List<Tab> shown) {
        return shown.stream()
                .map(Tab::page)
                .filter(tab -> tab.equals(page))
                .findFirst()
                .orElseGet(
                        () ->
                                shown.stream()
                                        .map(Tab::page)
                                        .filter(tab -> folder(tab).equals(folder(page)))
                                        .reduce("", (before, last) -> last));
    }

    private static Predicate<Caller> somewhere(Permission permission) {
        return caller -> caller.grants().allowSomewhere(permission);
    }

    private static Predicate<Caller> everywhere(Permission permission) {
        return caller -> caller.grants().allowEverywhere(permission);
    }

    /** Looked for once: the pages of an application that runs do not change. */
    private boolean exists(String page) {
        return PAGES.computeIfAbsent(page, this::isThere);
    }

    private boolean isThere(String page) {
        try {
            return files.getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(page, e);
        }
    }

    /** Whether this is the start page, from which nothing leads up. */
    public boolean isHome() {
        return LocalPage.HOME.equals(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** This page, to come back to. */
    public String getHere() {
        return LocalPage.here(FacesContext.getCurrentInstance());
    }

    /** The whole address of a page, to pass on. */
    public String link(String page) {
        return settings.link(page);
    }

    public boolean isLoggedIn() {
        return !caller.isAnonymous();
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    public String getContactName() {
        return settings.text(Setting.CONTACT_NAME);
    }

    public String getContactPhone() {
        return settings.text(Setting.CONTACT_PHONE);
    }

    public String getContactEmail() {
        return settings.text(Setting.CONTACT_EMAIL);
    }
}
