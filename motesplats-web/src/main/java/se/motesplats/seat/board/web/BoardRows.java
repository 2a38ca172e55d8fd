package se.motesplats.seat.board.web;

import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import java.io.IOException;
import java.util.Objects;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * The rows of the board on the page, without a component for each cell ({@link BoardTable}). A
 * button in a row sends the unit's number with the script's help ({@code data-row-action}).
 *
 * <p>Attributes: {@code board} ({@link SeatBoard}), {@code event} (its number), {@code action},
 * which finds the unit's number in {@code component.chosen}.
 */
public class BoardRows extends UICommand {

    private long chosen;

    public BoardRows() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "se.motesplats";
    }

    /** The organisation whose button was pressed, while the action runs. */
    public long getChosen() {
        return chosen;
    }

    @Override
    public void decode(FacesContext faces) {
        String sent =
                faces.getExternalContext()
                        .getRequestParameterMap()
                        .get(getClientId(faces) + BoardTable.CHOSEN);
        if (sent != null && sent.matches("[0-9]{1,18}")) {
            chosen = Long.parseLong(sent);
            queueEvent(new ActionEvent(faces, this));
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        BoardTable table =
                new BoardTable(
                        Words.language(),
                        Texts.of(Words.language()),
                        getClientId(faces),
                        faces.getExternalContext().getRequestContextPath(),
                        ((Number) given("event")).longValue());
        faces.getResponseWriter().write(table.rows((SeatBoard) given("board")));
    }

    /** An attribute that the page always gives. */
    private Object given(String attribute) {
        return Objects.requireNonNull(getAttributes().get(attribute), attribute);
    }
}
