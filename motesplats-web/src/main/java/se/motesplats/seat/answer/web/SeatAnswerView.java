package se.motesplats.seat.answer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.answer.service.SeatOffer;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** What the link of the mail leads to: looking shows, a button answers. */
@Named
@ViewScoped
public class SeatAnswerView implements Serializable {

    @Inject private transient SeatAnswerService answers;
    @Inject private transient Messages messages;

    private @Nullable String token;
    private transient @Nullable SeatOffer offer;

    /** Loads the seat of the link. */
    public void load() {
        offer = answers.byLink(token());
    }

    public String accept() {
        String event = getOffer().eventTitle();
        answers.answerByLink(token(), true);
        messages.success("seat.answer.accepted", event);
        return again();
    }

    public String decline() {
        String event = getOffer().eventTitle();
        answers.answerByLink(token(), false);
        messages.success("seat.answer.declined", event);
        return again();
    }

    private String again() {
        return "/seat/answer.xhtml?token="
                + URLEncoder.encode(token(), StandardCharsets.UTF_8)
                + "&faces-redirect=true";
    }

    private String token() {
        if (token == null) {
            throw new NotFound();
        }
        return token;
    }

    public SeatOffer getOffer() {
        if (offer == null) {
            offer = answers.byLink(token());
        }
        return offer;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
