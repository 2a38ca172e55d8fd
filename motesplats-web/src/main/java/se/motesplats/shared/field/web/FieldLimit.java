package se.motesplats.shared.field.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * How much a text field takes. PrimeFaces uses one attribute for what it tells the browser and for
 * cutting off what is longer, without a word, when it reads the field; what is too long shall be
 * refused instead, by the validator beside it.
 */
public final class FieldLimit {

    private FieldLimit() {}

    /**
     * {@code #{m:limit(200)}}: the number of characters when the page is drawn, none when it is
     * read.
     */
    public static int drawn(int characters) {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                ? characters
                : Integer.MAX_VALUE;
    }
}
