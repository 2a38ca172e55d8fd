package se.motesplats.meeting.call.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.AgendaItemKind;
import se.motesplats.meeting.AgendaItemPart;
import se.motesplats.meeting.call.service.AgendaPoint;
import se.motesplats.meeting.call.service.SavePoint;

/** The fields of a point. */
public class PointForm implements Serializable {

    private AgendaItemPart part = AgendaItemPart.POINT;
    private AgendaItemKind kind = AgendaItemKind.DISCUSSION;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Long presenterId;
    private @Nullable String presenterText;
    private @Nullable Integer minutes;
    private int version;

    void show(AgendaPoint point) {
        part = point.part();
        kind = point.kind();
        title = point.title();
        text = point.text();
        presenterId = point.presenterId();
        presenterText = point.presenterId() == null ? point.presenter() : null;
        minutes = point.minutes();
        version = point.version();
    }

    SavePoint command(long meeting, @Nullable Long id) {
        return new SavePoint(
                id,
                version,
                meeting,
                part,
                kind,
                Objects.requireNonNullElse(title, ""),
                text,
                presenterId,
                presenterText,
                minutes);
    }

    void startFrom(int newVersion) {
        version = newVersion;
    }

    public AgendaItemPart getPart() {
        return part;
    }

    public void setPart(AgendaItemPart part) {
        this.part = part;
    }

    public AgendaItemKind getKind() {
        return kind;
    }

    public void setKind(AgendaItemKind kind) {
        this.kind = kind;
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

    public @Nullable Long getPresenterId() {
        return presenterId;
    }

    public void setPresenterId(@Nullable Long presenterId) {
        this.presenterId = presenterId;
    }

    public @Nullable String getPresenterText() {
        return presenterText;
    }

    public void setPresenterText(@Nullable String presenterText) {
        this.presenterText = presenterText;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
