package se.motesplats.shared.clock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.clock.service.ClockService;
import se.motesplats.shared.field.web.Messages;

/** Moves the application's clock, in demo mode only. */
@Named
@ViewScoped
public class ClockView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/clock.xhtml?faces-redirect=true";

    @Inject private ClockService service;
    @Inject private Clock clock;
    @Inject private Messages messages;

    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable DaylightTime which;
    private boolean shifted;

    /** Fills the form with what the clock tells now. */
    public void load() {
        shifted = service.isShifted();
        LocalDateTime now = LocalDateTime.now(clock);
        day = now.toLocalDate();
        time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    public String set() {
        service.set(
                LocalDateTime.of(Objects.requireNonNull(day), Objects.requireNonNull(time)), which);
        return moved();
    }

    public String nextDay() {
        service.jump(1);
        return moved();
    }

    public String nextWeek() {
        service.jump(7);
        return moved();
    }

    public String reset() {
        service.reset();
        messages.success("clock.reset.done");
        return SELF;
    }

    private String moved() {
        messages.success("clock.moved", clock.instant());
        return SELF;
    }

    /** Whether to ask which of two equal times is meant. */
    public boolean isTwice() {
        return day != null && time != null && SwedishTime.isTwice(day.atTime(time));
    }

    public @Nullable DaylightTime getWhich() {
        return which;
    }

    public void setWhich(@Nullable DaylightTime which) {
        this.which = which;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public boolean isShifted() {
        return shifted;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }
}
