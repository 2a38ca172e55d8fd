package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** A point as a call that was sent had it. */
@Entity
@Table(name = "called_item")
public class CalledItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    private CallRelease release;

    /** A number and no relation: the point may be taken out later. */
    @Column(name = "item_id")
    private long itemId;

    private int position;

    @Enumerated(EnumType.STRING)
    private AgendaItemPart part;

    @Enumerated(EnumType.STRING)
    private AgendaItemKind kind;

    private String title;
    private @Nullable String text;
    private @Nullable String presenter;
    private @Nullable Integer minutes;
    private @Nullable String files;

    protected CalledItem() {}

    CalledItem(CallRelease release, int position, CalledPoint point) {
        this.release = release;
        this.position = position;
        this.itemId = point.itemId();
        this.part = point.part();
        this.kind = point.kind();
        this.title = point.title();
        this.text = point.text();
        this.presenter = point.presenter();
        this.minutes = point.minutes();
        this.files = point.files();
    }

    public CalledPoint point() {
        return new CalledPoint(itemId, part, kind, title, text, presenter, minutes, files);
    }

    public CallRelease getRelease() {
        return release;
    }

    public int getPosition() {
        return position;
    }
}
