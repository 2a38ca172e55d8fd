package se.motesplats.meeting.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.news.service.NewsRow;
import se.motesplats.meeting.news.service.NewsService;

/** The latest news of a group, on its page; for members. */
@Named
@RequestScoped
public class MeetingLatestView {

    private static final int MOST = 3;

    @Inject private NewsService service;

    private @Nullable List<NewsRow> rows;

    public List<NewsRow> of(long groupId) {
        List<NewsRow> known = rows;
        if (known == null) {
            known = service.list(groupId, 0, MOST);
            rows = known;
        }
        return known;
    }
}
