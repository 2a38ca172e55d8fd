package se.motesplats.shared.picture.service;

import java.io.Serializable;
import se.motesplats.shared.StoredPicture;

/** A picture to show. */
public final class PictureFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String mediaType;
    private final byte[] content;

    PictureFile(StoredPicture picture) {
        mediaType = picture.getMediaType();
        content = picture.getContent();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
