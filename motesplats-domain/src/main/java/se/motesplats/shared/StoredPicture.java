package se.motesplats.shared;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;

/**
 * A picture that was made anew from what somebody sent. It never changes: another is another row.
 */
@Entity
@Table(name = "picture")
public class StoredPicture extends BaseEntity {

    @Column(name = "media_type")
    private String mediaType;

    private int width;
    private int height;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    protected StoredPicture() {}

    public StoredPicture(String mediaType, int width, int height, byte[] content) {
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.content = content.clone();
    }

    public String getMediaType() {
        return mediaType;
    }

    /** In pixels. */
    public int getWidth() {
        return width;
    }

    /** In pixels. */
    public int getHeight() {
        return height;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
