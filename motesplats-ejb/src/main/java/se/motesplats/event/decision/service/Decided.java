package se.motesplats.event.decision.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.shared.told.service.Told;

/** What a decision does, or has done: whom it tells, and what becomes of what hangs on it. */
public record Decided(Told told, List<Consequence> happens) implements Serializable {

    public Decided {
        happens = new ArrayList<>(happens);
    }
}
