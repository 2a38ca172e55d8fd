package se.motesplats.seat.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.round.service.ProtocolService;
import se.motesplats.seat.round.service.RoundProtocol;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** The protocol of a distribution, as a page. */
@Named
@RequestScoped
public class ProtocolView {

    @Inject private ProtocolService protocols;
    @Inject private Caller caller;

    private @Nullable Long eventId;
    private @Nullable Integer round;
    private @Nullable RoundProtocol protocol;

    public void load() {
        if (eventId == null) {
            throw new NotFound();
        }
        protocol = protocols.protocol(eventId, round);
    }

    public RoundProtocol getProtocol() {
        if (protocol == null) {
            throw new NotFound();
        }
        return protocol;
    }

    /** The same names and values as the file has. */
    public List<ProtocolText.Fact> getFacts() {
        return text().facts();
    }

    public List<String> getTies() {
        return text().ties();
    }

    /** What has become of the seats, and who did it. */
    public List<String> getMoves() {
        return text().moves();
    }

    private ProtocolText text() {
        Language language = caller.language();
        return new ProtocolText(getProtocol(), Texts.of(language), language);
    }

    /** Number of the round; null for the one that the seats come from. */
    public @Nullable Integer getRound() {
        return round;
    }

    public void setRound(@Nullable Integer round) {
        this.round = round;
    }

    public @Nullable Long getEventId() {
        return eventId;
    }

    public void setEventId(@Nullable Long eventId) {
        this.eventId = eventId;
    }
}
