package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.PlanMailing;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.DaylightTime;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.field.web.Messages;

/** When the mailing that is shown is to be sent. */
@Named
@ViewScoped
public class MailingPlanView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService service;
    @Inject private MailingSendView page;
    @Inject private Messages messages;

    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable DaylightTime daylight;

    public String plan() {
        if (day == null || time == null) {
            throw new IllegalStateException("the form requires both");
        }
        service.plan(
                new PlanMailing(
                        page.getMailing().id(), page.getMailing().version(), day, time, daylight));
        messages.success("mailing.plan.done");
        return "/mailing/send.xhtml?mailing=" + page.getMailing().id() + "&faces-redirect=true";
    }

    public String callOff() {
        service.callOff(page.getMailing().id(), page.getMailing().version());
        messages.success("mailing.plan.calledOff");
        return "/mailing/write.xhtml?mailing=" + page.getMailing().id() + "&faces-redirect=true";
    }

    /** Whether the time in the fields comes twice. */
    public boolean isTwice() {
        return day != null && time != null && SwedishTime.isTwice(day.atTime(time));
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

    public @Nullable DaylightTime getDaylight() {
        return daylight;
    }

    public void setDaylight(@Nullable DaylightTime which) {
        daylight = which;
    }
}
