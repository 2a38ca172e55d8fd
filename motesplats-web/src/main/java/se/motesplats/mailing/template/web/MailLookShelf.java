package se.motesplats.mailing.template.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last examples that somebody looked at, for the frame that shows them. */
@SessionScoped
class MailLookShelf implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many windows as somebody has open. */
    private static final int MOST = 6;

    private final Map<String, String> documents = new LinkedHashMap<>();

    synchronized String put(String html) {
        String place = UUID.randomUUID().toString();
        documents.put(place, html);
        if (documents.size() > MOST) {
            documents.remove(documents.keySet().iterator().next());
        }
        return place;
    }

    synchronized Optional<String> find(String place) {
        return Optional.ofNullable(documents.get(place));
    }
}
