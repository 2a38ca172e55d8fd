package se.motesplats.meeting.news.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.group.service.GroupDetails;
import se.motesplats.meeting.group.service.GroupService;
import se.motesplats.meeting.group.web.OfGroup;
import se.motesplats.meeting.news.service.NewsRow;
import se.motesplats.meeting.news.service.NewsService;
import se.motesplats.meeting.news.service.WriteNews;
import se.motesplats.shared.told.web.Telling;

/** The news of a group, and the writing of one, for those who prepare its meetings. */
@Named
@ViewScoped
public class MeetingNewsView extends OfGroup {

    @Inject private transient NewsService service;
    @Inject private transient GroupService groups;
    @Inject private Telling telling;

    private @Nullable GroupDetails details;
    private List<NewsRow> rows = List.of();
    private int page;
    private boolean more;
    private @Nullable String title;
    private @Nullable String text;
    private boolean mailed = true;

    /** Loads the group of the address and one page of its news. */
    public void load() {
        List<NewsRow> found = service.list(group(), page * NewsService.PAGE, NewsService.PAGE);
        more = found.size() == NewsService.PAGE;
        rows = found;
        details = groups.get(group());
    }

    /** Writes; if members get it by mail, they are shown first. */
    public @Nullable String write() {
        WriteNews command =
                new WriteNews(
                        group(),
                        Objects.requireNonNullElse(title, ""),
                        Objects.requireNonNullElse(text, ""),
                        mailed);
        if (telling.first("write", () -> service.write(command))) {
            return null;
        }
        telling.done(() -> service.write(command), "meeting.news.written");
        return to("/meeting/news.xhtml");
    }

    public List<NewsRow> getRows() {
        return rows;
    }

    /** Whether there are older ones. */
    public boolean isMore() {
        return more;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, page);
    }

    public GroupDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isMailed() {
        return mailed;
    }

    public void setMailed(boolean mailed) {
        this.mailed = mailed;
    }
}
