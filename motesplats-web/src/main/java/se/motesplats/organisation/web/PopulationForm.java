package se.motesplats.organisation.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.PopulationFigure;

/** How many live there in a year, as it is typed. */
public class PopulationForm implements Serializable {

    private @Nullable Integer year;
    private @Nullable Integer count;
    private String source = "";

    PopulationFigure figure() {
        return new PopulationFigure(year == null ? 0 : year, count == null ? -1 : count, source);
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
