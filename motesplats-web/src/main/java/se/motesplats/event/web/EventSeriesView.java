package se.motesplats.event.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.SaveSeries;
import se.motesplats.event.service.SeriesListItem;
import se.motesplats.event.service.SeriesService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** The series: one form that adds a series or changes the chosen one. */
@Named
@ViewScoped
public class EventSeriesView implements Serializable, StaleChoice {

    @Inject private SeriesService series;
    @Inject private Messages messages;

    private @Nullable Long id;
    private List<SeriesListItem> items = List.of();
    private int version;
    private @Nullable String code;
    private @Nullable String name;
    private @Nullable String description;

    /** Loads the series and the one to change. */
    public void load() {
        items = series.listToEdit();
        if (id != null) {
            SeriesListItem chosen = chosen();
            version = chosen.version();
            code = chosen.code();
            name = chosen.name();
            description = chosen.description();
        }
    }

    private SeriesListItem chosen() {
        return series.list().stream()
                .filter(s -> id != null && s.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds or changes the series. */
    public String save() {
        series.save(
                new SaveSeries(
                        id,
                        version,
                        code == null ? "" : code.strip().toUpperCase(Locale.ROOT),
                        name == null ? "" : name,
                        description));
        messages.success("event.series.saved", String.valueOf(name));
        return "/event/series.xhtml?faces-redirect=true";
    }

    @Override
    public @Nullable String overwrite() {
        version = chosen().version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        return "/event/series.xhtml?series=" + id + "&faces-redirect=true";
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public List<SeriesListItem> getItems() {
        return items;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }
}
