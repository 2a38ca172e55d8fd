package se.motesplats.mailing.template.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.template.service.LookAtMailText;
import se.motesplats.mailing.template.service.MailTextDetails;
import se.motesplats.mailing.template.service.MailTextLook;
import se.motesplats.mailing.template.service.MailTextService;
import se.motesplats.mailing.template.service.MailTextWord;
import se.motesplats.outbox.template.service.MailWord;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** An example of a mail, as it would be read with what stands in the form. */
@Named
@ViewScoped
public class MailingTextLook implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailingTextView page;
    @Inject private MailTextService service;
    @Inject private MailLookShelf shelf;
    @Inject private Caller caller;

    private @Nullable List<String> shown;
    private @Nullable MailTextLook look;
    private @Nullable String place;

    /** A word of the page, and what it means. */
    public record Offer(MailTextWord word, String meaning) implements Serializable {}

    /** Shows what is typed. */
    public void show() {
        look =
                service.look(
                        new LookAtMailText(
                                page.place(),
                                page.getSubject(),
                                page.getBody(),
                                Set.copyOf(getShown())));
        place = shelf.put(look.html());
    }

    /** The example that is shown; of the text in use before anything was typed. */
    public MailTextLook getLook() {
        if (look == null) {
            MailTextDetails details = page.getDetails();
            look =
                    service.look(
                            new LookAtMailText(
                                    details.place(),
                                    details.inUse().subject(),
                                    details.inUse().body(),
                                    Set.copyOf(getShown())));
            place = shelf.put(look.html());
        }
        return look;
    }

    /** Where the HTML of it lies, beside the page. */
    public String getAddress() {
        getLook();
        return "look/" + place;
    }

    /** Words that may be missing and are there in the example. */
    public List<String> getShown() {
        if (shown == null) {
            shown = new ArrayList<>(page.getDetails().usual());
        }
        return shown;
    }

    public void setShown(List<String> shown) {
        this.shown = new ArrayList<>(shown);
    }

    /** Words by which one example differs from another. */
    public List<Offer> getChoices() {
        return getOffers().stream()
                .filter(offer -> offer.word().group() == null && offer.word().mayBeMissing())
                .toList();
    }

    /** All words that may be used. */
    public List<Offer> getOffers() {
        MailTextDetails details = page.getDetails();
        Texts texts = Texts.of(caller.language());
        return details.words().stream()
                .map(word -> new Offer(word, meaning(texts, details.place().template(), word)))
                .toList();
    }

    private static String meaning(Texts texts, String template, MailTextWord word) {
        String own = "mail.word." + template + '.' + word.name();
        return texts.getString(texts.containsKey(own) ? own : "mail.word." + word.name());
    }

    /** Whether the word is a question that a section asks. */
    public boolean isCondition(MailTextWord word) {
        return word.kind() == MailWord.Kind.CONDITION;
    }
}
