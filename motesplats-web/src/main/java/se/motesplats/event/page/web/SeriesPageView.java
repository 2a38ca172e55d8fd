package se.motesplats.event.page.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.page.service.AddVoice;
import se.motesplats.event.page.service.SeriesPage;
import se.motesplats.event.page.service.SeriesPageService;
import se.motesplats.event.page.service.SetPicture;
import se.motesplats.event.page.service.Voice;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.picture.web.SentFile;

/** Says what strangers see of a series: picture and voices. */
@Named
@ViewScoped
public class SeriesPageView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SeriesPageService service;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable SeriesPage page;
    private @Nullable String quote;
    private @Nullable String who;
    private @Nullable String text;
    private transient @Nullable Part file;

    /** Loads the series of the address. */
    public void load() {
        page = service.getToEdit(seriesId());
        text = page.pictureText();
    }

    public String addVoice() {
        service.addVoice(
                new AddVoice(seriesId(), quote == null ? "" : quote, who == null ? "" : who));
        messages.success("event.page.voice.added", String.valueOf(who));
        return again();
    }

    public String removeVoice(Voice voice) {
        service.removeVoice(seriesId(), voice.id());
        messages.success("event.page.voice.removed", voice.who());
        return again();
    }

    public String savePicture() {
        service.setPicture(
                new SetPicture(seriesId(), text == null ? "" : text), SentFile.bytes(file));
        messages.success("event.page.picture.saved");
        return again();
    }

    public String removePicture() {
        service.removePicture(seriesId());
        messages.success("event.page.picture.removed");
        return again();
    }

    private String again() {
        return "/event/series-page.xhtml?series=" + id + "&faces-redirect=true";
    }

    private long seriesId() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public SeriesPage getPage() {
        return Objects.requireNonNull(page);
    }

    public @Nullable String getQuote() {
        return quote;
    }

    public void setQuote(@Nullable String quote) {
        this.quote = quote;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
