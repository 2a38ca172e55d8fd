package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import se.motesplats.shared.StoryMoment;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.clock.service.ClockService;

/** The bar above every page of the demo: which day it is there, and where the clock can go. */
@Named
@RequestScoped
public class DemoBar {

    @Inject private Clock clock;
    @Inject private ClockService service;

    /**
     * A button of the bar.
     *
     * @param current whether the clock tells that day now
     */
    public record Moment(StoryMoment value, boolean current) {}

    /** What the demo's clock tells. */
    public Instant getNow() {
        return clock.instant();
    }

    /** In the story's order. */
    public List<Moment> getMoments() {
        LocalDate day = SwedishTime.dayOf(clock.instant());
        boolean real = !service.isShifted();
        return Arrays.stream(StoryMoment.values())
                .map(
                        moment ->
                                new Moment(
                                        moment, moment.at().map(at -> isOn(at, day)).orElse(real)))
                .toList();
    }

    private static boolean isOn(LocalDateTime moment, LocalDate day) {
        return moment.toLocalDate().equals(day);
    }
}
