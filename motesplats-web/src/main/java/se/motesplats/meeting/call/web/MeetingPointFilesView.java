package se.motesplats.meeting.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.meeting.call.service.AgendaService;
import se.motesplats.shared.field.web.Messages;

/** The documents of the point that the page shows. */
@Named
@ViewScoped
public class MeetingPointFilesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient AgendaService agenda;
    @Inject private MeetingPointView page;
    @Inject private Messages messages;

    /** Of this request alone. */
    private transient @Nullable Part file;

    public String attach() {
        agenda.attach(
                page.meeting(), page.getPoint().id(), OfMeeting.name(file), OfMeeting.bytes(file));
        messages.success("meeting.point.attached");
        return page.self();
    }

    public String detach(AttachmentItem attached) {
        agenda.detach(page.meeting(), page.getPoint().id(), attached.name());
        messages.success("meeting.point.detached", attached.name());
        return page.self();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
