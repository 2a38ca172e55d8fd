package se.motesplats.livetext.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.Splice;

/**
 * What has become of a text since a browser knew it.
 *
 * @param place which, as the browser named it
 * @param from the number of the text that the splices are of; -1 for the empty one
 * @param revision the number of the text that they lead to
 * @param splices what is different now
 * @param length of the text that they lead to, in characters, to prove that they did
 * @param changedAt when it became so; null when nobody has written yet
 * @param others who else has just written, and may be named
 * @param nameless how many others have just written and may not
 */
public record LiveTextNews(
        String place,
        int from,
        int revision,
        List<Splice> splices,
        int length,
        @Nullable Instant changedAt,
        List<String> others,
        int nameless) {

    public LiveTextNews {
        splices = List.copyOf(splices);
        others = List.copyOf(others);
    }
}
