package se.motesplats.shared.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.motesplats.shared.StoryMoment;
import se.motesplats.shared.SwedishTime;

/** The bar above every page of the demo: which day it is there, and where the clock can go. */
@Named
@RequestScoped
public class DemoBar {

    @Inject private Clock clock;

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
        boolean inStory = Arrays.stream(StoryMoment.values()).anyMatch(moment -> isOn(moment, day));
        return Arrays.stream(StoryMoment.values())
                .map(
                        moment ->
                                new Moment(
                                        moment,
                                        moment.at().isPresent()
                                                ? isOn(moment, day)
                                                : !inStory && isToday(day)))
                .toList();
    }

    private static boolean isOn(StoryMoment moment, LocalDate day) {
        return moment.at().filter(at -> at.toLocalDate().equals(day)).isPresent();
    }

    private static boolean isToday(LocalDate day) {
        return SwedishTime.dayOf(Clock.systemUTC().instant()).equals(day);
    }
}
