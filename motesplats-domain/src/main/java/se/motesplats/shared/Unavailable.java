package se.motesplats.shared;

/** Nothing can be saved for now, whoever asks; what was typed may be sent again later. */
public class Unavailable extends BusinessException {

    public Unavailable(String key) {
        super(key);
    }
}
