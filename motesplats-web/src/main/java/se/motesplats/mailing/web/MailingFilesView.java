package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.mailing.service.MailingDetails;
import se.motesplats.mailing.service.MailingFileService;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;

/** The files that go with a mailing. */
@Named
@ViewScoped
public class MailingFilesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private WrittenMailingService mailings;
    @Inject private MailingFileService files;
    @Inject private Messages messages;

    private @Nullable Long id;
    private @Nullable MailingDetails mailing;

    /** Of this request alone. */
    private transient @Nullable Part file;

    public @Nullable String load() {
        mailing = mailings.get(id());
        return mailing.isDraft() ? null : "/mailing/send.xhtml?faces-redirect=true&mailing=" + id();
    }

    public String add() {
        String name =
                file == null ? "" : Objects.requireNonNullElse(file.getSubmittedFileName(), "");
        files.add(id(), name, bytes());
        messages.success("mailing.files.added");
        return self();
    }

    /** No more of it than what is looked at. */
    private byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Attachments.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String remove(AttachmentItem item) {
        files.remove(id(), item.id());
        messages.success("mailing.files.removed", item.name());
        return self();
    }

    private String self() {
        return "/mailing/files.xhtml?faces-redirect=true&mailing=" + id();
    }

    private long id() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    public MailingDetails getMailing() {
        if (mailing == null) {
            mailing = mailings.get(id());
        }
        return mailing;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
