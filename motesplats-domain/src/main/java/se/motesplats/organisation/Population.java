package se.motesplats.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Inhabitants on 31 December of a year, and where the figure comes from. */
@Embeddable
public class Population {

    @Column(name = "year")
    private int year;

    @Column(name = "population")
    private int count;

    @Column(name = "source")
    private String source;

    protected Population() {}

    public Population(int year, int count, String source) {
        this.year = year;
        this.count = count;
        this.source = source;
    }

    public int getYear() {
        return year;
    }

    public int getCount() {
        return count;
    }

    public String getSource() {
        return source;
    }
}
