package se.motesplats.mailing.template.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.template.service.MailTextPlace;
import se.motesplats.mailing.template.service.MailTextService;
import se.motesplats.outbox.MailWording;
import se.motesplats.shared.text.service.TextDifference;
import se.motesplats.shared.usecase.service.Caller;

/** What is different between two versions of a text of a mail; 0 is the one that comes along. */
@Named
@RequestScoped
public class MailingDifferenceView {

    @Inject private MailTextService service;
    @Inject private Caller caller;

    private final MailTextAddress address = new MailTextAddress();
    private int before;
    private int after;
    private @Nullable MailTextPlace place;
    private TextDifference subject = TextDifference.of("", "");
    private TextDifference body = TextDifference.of("", "");

    public void load() {
        MailTextPlace asked = address.place(caller.language());
        MailWording older = service.version(asked, before);
        MailWording newer = service.version(asked, after);
        place = asked;
        subject = TextDifference.of(older.subject(), newer.subject());
        body = TextDifference.of(older.body(), newer.body());
    }

    public MailTextAddress getAddress() {
        return address;
    }

    /** The page of the text. */
    public String getText() {
        return place == null
                ? "/mailing/texts.xhtml"
                : MailTextAddress.of(MailingTextView.PAGE, place);
    }

    public TextDifference getSubject() {
        return subject;
    }

    public TextDifference getBody() {
        return body;
    }

    public boolean isNone() {
        return subject.isNone() && body.isNone();
    }

    public int getBefore() {
        return before;
    }

    public void setBefore(int before) {
        this.before = before;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
