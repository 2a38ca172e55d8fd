package se.motesplats.mailing.template.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.SeriesListItem;
import se.motesplats.event.service.SeriesService;
import se.motesplats.mailing.template.service.MailTextDetails;
import se.motesplats.mailing.template.service.MailTextPlace;
import se.motesplats.mailing.template.service.MailTextService;
import se.motesplats.mailing.template.service.MailTextVersionItem;
import se.motesplats.mailing.template.service.SaveMailText;
import se.motesplats.outbox.MailWording;
import se.motesplats.shared.Language;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.usecase.service.Caller;

/** What one mail says, in a language, everywhere or for a series; and writing something else. */
@Named
@ViewScoped
public class MailingTextView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    static final String PAGE = "/mailing/text.xhtml";

    @Inject private MailTextService service;
    @Inject private SeriesService allSeries;
    @Inject private Messages messages;
    @Inject private Caller caller;

    private final MailTextAddress address = new MailTextAddress();
    private @Nullable MailTextDetails details;
    private List<SeriesListItem> series = List.of();
    private List<MailTextVersionItem> versions = List.of();
    private int version;
    private String subject = "";
    private String body = "";

    public void load() {
        MailTextPlace place = address.place(caller.language());
        MailTextDetails read = service.get(place);
        details = read;
        version = read.version();
        MailWording shown = read.unfit() == null ? read.inUse() : read.unfit();
        subject = shown.subject();
        body = shown.body();
        series = read.bySeries() ? allSeries.list() : List.of();
        versions = service.versions(place);
    }

    /** Says it in all such mails from now on. */
    public String save() {
        service.save(new SaveMailText(place(), version, subject, body));
        messages.success("mailing.text.saved");
        return self();
    }

    /** Takes the text again that is above. */
    public String reset() {
        service.reset(place(), version);
        messages.success("mailing.text.wasReset");
        return self();
    }

    @Override
    public String overwrite() {
        version = service.get(place()).version();
        return save();
    }

    @Override
    public String reload() {
        return self();
    }

    private String self() {
        return MailTextAddress.of(PAGE, place()) + "&faces-redirect=true";
    }

    MailTextPlace place() {
        return getDetails().place();
    }

    public MailTextAddress getAddress() {
        return address;
    }

    public MailTextDetails getDetails() {
        if (details == null) {
            throw new NotFound();
        }
        return details;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** The same text in another language. */
    public String in(Language language) {
        MailTextPlace place = place();
        return MailTextAddress.of(
                PAGE, new MailTextPlace(place.template(), language, place.seriesId()));
    }

    public List<SeriesListItem> getSeries() {
        return series;
    }

    public List<MailTextVersionItem> getVersions() {
        return versions;
    }

    /** What became different in a version, or between the text that comes along and now. */
    public String difference(int before, int after) {
        return MailTextAddress.of("/mailing/difference.xhtml", place())
                + "&before="
                + before
                + "&after="
                + after;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }
}
