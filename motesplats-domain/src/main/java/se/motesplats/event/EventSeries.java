package se.motesplats.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** A recurring mötesplats, such as Mötesplats Funktionshinder. */
@Entity
@Table(name = "event_series")
public class EventSeries extends BaseEntity {

    private String code;
    private String name;
    private @Nullable String description;

    @Column(name = "picture_id")
    private @Nullable Long pictureId;

    @Column(name = "picture_text")
    private @Nullable String pictureText;

    protected EventSeries() {}

    public EventSeries(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /** Short and unique, the first part of receipt numbers: {@code F} in F-2022-017. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Optional<String> getDescription() {
        return Optional.ofNullable(description);
    }

    public void describe(String newName, @Nullable String newDescription) {
        name = newName;
        description = newDescription;
    }

    /** Number of the picture above the page of the series. */
    public Optional<Long> getPictureId() {
        return Optional.ofNullable(pictureId);
    }

    /** What the picture shows, for those who do not see it. */
    public Optional<String> getPictureText() {
        return Optional.ofNullable(pictureText);
    }

    public void illustrate(long picture, String text) {
        pictureId = picture;
        pictureText = text;
    }

    public void removePicture() {
        pictureId = null;
        pictureText = null;
    }
}
