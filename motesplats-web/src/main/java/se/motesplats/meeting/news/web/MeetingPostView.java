package se.motesplats.meeting.news.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.news.service.CommentNews;
import se.motesplats.meeting.news.service.HidePost;
import se.motesplats.meeting.news.service.NewsDetails;
import se.motesplats.meeting.news.service.NewsService;
import se.motesplats.meeting.news.service.PostRow;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** News of a group with what was said about them. */
@Named
@ViewScoped
public class MeetingPostView implements Serializable {

    @Inject private transient NewsService service;
    @Inject private transient Messages messages;

    private @Nullable Long id;
    private @Nullable NewsDetails details;
    private @Nullable PostRow toHide;
    private @Nullable String comment;
    private @Nullable String reason;

    /** Loads the news of the address. */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        details = service.get(id);
    }

    /** Says something about them. */
    public String say() {
        service.comment(new CommentNews(news().id(), Objects.requireNonNullElse(comment, "")));
        messages.success("meeting.news.said");
        return here();
    }

    /** Takes the own words back at once; what others wrote is hidden with a reason. */
    public @Nullable String begin(PostRow post) {
        toHide = post;
        if (post.own() && post.id() != news().id()) {
            return hide();
        }
        return null;
    }

    public void keep() {
        toHide = null;
    }

    /** Hides what was chosen. */
    public String hide() {
        PostRow post = Objects.requireNonNull(toHide);
        service.hide(new HidePost(post.id(), reason));
        messages.success("meeting.news.hidden");
        return post.id() == news().id() && !getDetails().editable()
                ? "/meeting/news.xhtml?faces-redirect=true&group=" + getDetails().groupId()
                : here();
    }

    private PostRow news() {
        return getDetails().news();
    }

    private String here() {
        return "/meeting/post.xhtml?faces-redirect=true&news=" + news().id();
    }

    public NewsDetails getDetails() {
        return Objects.requireNonNull(details);
    }

    /** What is about to be hidden. */
    public @Nullable PostRow getToHide() {
        return toHide;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
