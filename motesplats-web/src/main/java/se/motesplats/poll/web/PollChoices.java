package se.motesplats.poll.web;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollSlotRow;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * Three radio buttons for each date of a poll, written without a component for each. The value is a
 * map of what was chosen, by the number of the date.
 *
 * <p>Attributes: {@code value}, {@code poll} ({@link PollBoard}).
 */
public class PollChoices extends UIInput {

    public PollChoices() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "se.motesplats";
    }

    @Override
    public void decode(FacesContext faces) {
        String prefix = getClientId(faces) + ':';
        Map<Long, PollChoice> chosen = new HashMap<>();
        faces.getExternalContext()
                .getRequestParameterMap()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith(prefix)) {
                                read(name.substring(prefix.length()), value, chosen);
                            }
                        });
        setSubmittedValue(chosen);
    }

    /** What no page of ours sends is passed over. */
    private static void read(String slot, String value, Map<Long, PollChoice> chosen) {
        if (slot.matches("[0-9]{1,18}")) {
            for (PollChoice choice : PollChoice.values()) {
                if (choice.name().equals(value)) {
                    chosen.put(Long.parseLong(slot), choice);
                }
            }
        }
    }

    /** Nothing chosen is an answer, too. */
    @Override
    protected Object getConvertedValue(FacesContext faces, Object submitted) {
        return submitted;
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        PollBoard poll = (PollBoard) Objects.requireNonNull(getAttributes().get("poll"));
        Object shown = getSubmittedValue() != null ? getSubmittedValue() : getValue();
        Map<?, ?> chosen = shown instanceof Map<?, ?> map ? map : Map.of();
        PollTable table = new PollTable(Words.language(), Texts.of(Words.language()));
        String id = getClientId(faces);
        for (PollSlotRow slot : poll.slots()) {
            table.choices(
                    id,
                    slot,
                    chosen.get(slot.id()) instanceof PollChoice choice ? choice : null,
                    poll.me().answers().get(slot.id()));
        }
        faces.getResponseWriter().write(table.html());
    }
}
