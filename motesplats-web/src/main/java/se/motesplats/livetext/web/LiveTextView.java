package se.motesplats.livetext.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.LiveText;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.livetext.service.LiveTextSheet;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.Caller;

/** What the tag {@code m:liveText} begins with; all texts of one thing are read at once. */
@Named
@RequestScoped
public class LiveTextView {

    private static final LiveTextSheet.Text NOTHING = new LiveTextSheet.Text("", 0, Instant.EPOCH);

    @Inject private LiveTextService service;
    @Inject private Caller caller;

    private final Map<String, LiveTextSheet> sheets = new HashMap<>();

    /** A text as it is drawn. */
    public record Field(String content, int revision, boolean writable, @Nullable LocalTime at) {}

    /** The text at the place, as {@link LiveTextPlace} writes it. */
    public Field of(String written) {
        LiveTextPlace place = LiveTextPlace.of(written);
        LiveTextSheet sheet =
                sheets.computeIfAbsent(
                        place.kind() + ':' + place.ownerId(),
                        owner -> service.sheet(place.kind(), place.ownerId()));
        LiveTextSheet.Text text = sheet.texts().getOrDefault(place.field(), NOTHING);
        return new Field(
                text.content(),
                text.revision(),
                sheet.writable(),
                text.revision() == 0
                        ? null
                        : text.changedAt().atZone(SwedishTime.zone()).toLocalTime());
    }

    public int getLongest() {
        return LiveText.LONGEST;
    }

    /** What is kept in a browser is kept for this person alone. */
    public long getPerson() {
        return caller.personId();
    }
}
