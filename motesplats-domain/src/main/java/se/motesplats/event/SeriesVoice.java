package se.motesplats.event;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import se.motesplats.shared.BaseEntity;

/** What somebody who has been there says of a series ("Röster om GR:s mötesplatser"). */
@Entity
@Table(name = "series_voice")
public class SeriesVoice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private EventSeries series;

    private String quote;
    private String who;

    protected SeriesVoice() {}

    /**
     * A new one.
     *
     * @param who name and work, as that person wants to be named
     */
    public SeriesVoice(EventSeries series, String quote, String who) {
        this.series = series;
        this.quote = quote;
        this.who = who;
    }

    public EventSeries getSeries() {
        return series;
    }

    public String getQuote() {
        return quote;
    }

    public String getWho() {
        return who;
    }
}
