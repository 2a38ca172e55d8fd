package se.motesplats.shared;

/** Somebody else saved the same thing first; the page offers a choice and keeps what was typed. */
public class StaleData extends BusinessException {

    public StaleData() {
        super("error.staleData");
    }
}
