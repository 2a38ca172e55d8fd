package se.motesplats.shared.job.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.job.service.JobListItem;
import se.motesplats.shared.job.service.JobService;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/** The jobs that the system does by itself. */
@Named
@ViewScoped
public class JobListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private JobService service;
    @Inject private Messages messages;

    private List<JobListItem> jobs = List.of();

    public void load() {
        jobs = service.list();
    }

    public String run(JobListItem job) {
        service.runNow(job.name());
        messages.success("job.started", name(job));
        return "/job/list.xhtml?faces-redirect=true";
    }

    /** What the job is called. */
    public String name(JobListItem job) {
        return Texts.of(Words.language()).getString("job." + job.name());
    }

    /** "5 s", "1 min", "1 h". */
    public String period(JobListItem job) {
        long seconds = job.every().toSeconds();
        if (seconds % 3600 == 0) {
            return format("job.hours", seconds / 3600);
        }
        return seconds % 60 == 0
                ? format("job.minutes", seconds / 60)
                : format("job.seconds", seconds);
    }

    /** How long the last run took, in milliseconds; empty before the first. */
    public String took(JobListItem job) {
        return job.took() == null ? "" : format("job.millis", job.took().toMillis());
    }

    private static String format(String key, long number) {
        return Texts.of(Words.language()).format(key, number);
    }

    public List<JobListItem> getJobs() {
        return jobs;
    }

    public boolean isAnyFailed() {
        return jobs.stream().anyMatch(JobListItem::failed);
    }
}
