package se.motesplats.shared;

/** There is no such thing, or the caller must not know that there is. */
public class NotFound extends BusinessException {

    public NotFound() {
        super("error.notFound");
    }
}
