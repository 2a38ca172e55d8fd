package se.motesplats.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.probe.service.RelayTalk;
import se.motesplats.overview.service.RelayTalkService;

/** What we and the mail relay say to each other, and what to do where it goes wrong. */
@Named
@ViewScoped
public class OverviewRelayView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RelayTalkService service;

    private transient RelayTalkService.@Nullable Place place;
    private @Nullable RelayTalk talk;

    public void load() {
        place = service.place();
    }

    public void talk() {
        talk = service.talk();
    }

    public RelayTalkService.Place getPlace() {
        if (place == null) {
            place = service.place();
        }
        return place;
    }

    /** Null before it was tried. */
    public @Nullable RelayTalk getTalk() {
        return talk;
    }

    /** Key of the sentence that says what to do. */
    public String getAdviceKey() {
        RelayTalk now = Objects.requireNonNull(talk);
        if (now.isWell()) {
            return "overview.relay.well";
        }
        return now.trouble() != null
                ? "overview.relay.trouble." + now.trouble()
                : "overview.relay.refused." + now.refusedAt();
    }
}
