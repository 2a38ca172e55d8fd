package se.motesplats.shared.picture.service;

/** What a picture is for decides how large it is kept, and how. */
public enum PictureKind {
    /** Before the name of the installation; sharp edges, perhaps see-through. */
    SIGN(480, 96),
    /** Above a page. */
    PHOTO(1600, 900),
    /** Beside a name: the square in its middle. */
    FACE(256, 256);

    private final int width;
    private final int height;

    PictureKind(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Whether what is beside the largest square in the middle is cut off. */
    boolean isSquare() {
        return this == FACE;
    }

    /** The most that is kept, in pixels; a smaller one stays as it is. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
