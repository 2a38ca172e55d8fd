package se.motesplats.poll.web;

import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * How the dates of a poll are liked, and who has said what: the sums of each date, and for wide
 * screens the people in rows. Sixty people and twenty dates are twelve hundred cells, written
 * without a component for each ({@link PollTable}).
 *
 * <p>Attribute: {@code poll} ({@link PollBoard}).
 */
public class PollGrid extends UIOutput {

    public PollGrid() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "se.motesplats";
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        PollBoard poll = (PollBoard) Objects.requireNonNull(getAttributes().get("poll"));
        PollTable table = new PollTable(Words.language(), Texts.of(Words.language()));
        table.sums(poll);
        if (!poll.people().isEmpty()) {
            table.grid(poll);
        }
        faces.getResponseWriter().write(table.html());
    }
}
