package se.motesplats.seat.capacity.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import se.motesplats.event.Event;
import se.motesplats.seat.ground.service.SwitchableLocks;

/** The room on site and online, whose lock {@link SwitchableLocks} switches off with the others. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Dependent
public class SwitchableModeRoom extends ModeRoom {

    @Override
    public void lock(Event event) {
        if (!SwitchableLocks.isOff()) {
            super.lock(event);
        }
    }

    @Override
    void lockToLimit(Event event) {
        if (!SwitchableLocks.isOff()) {
            super.lockToLimit(event);
        }
    }
}
