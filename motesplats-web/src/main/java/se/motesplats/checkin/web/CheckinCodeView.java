package se.motesplats.checkin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckInCode;
import se.motesplats.checkin.service.CodeDetails;
import se.motesplats.checkin.service.CodeService;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.pdf.service.QrCode;

/** The code to show at the door: on the own page, and behind the link in the mail. */
@Named
@RequestScoped
public class CheckinCodeView {

    @Inject private CodeService service;

    private @Nullable String code;
    private @Nullable CodeDetails details;
    private @Nullable Picture own;

    /**
     * A picture of a code.
     *
     * @param shown the code as people read it
     */
    public record Picture(String shown, int size, String path) {}

    /** Loads what the code of the address is for. */
    public void load() {
        if (code == null || code.length() > 40) {
            throw new NotFound();
        }
        details = service.code(code);
    }

    public @Nullable CodeDetails getDetails() {
        return details;
    }

    /** The picture of the code of the address. */
    public @Nullable Picture getPicture() {
        return details == null ? null : picture(details.code());
    }

    /** The picture of the caller's own code; null without a seat at the event. */
    public @Nullable Picture own(long eventId) {
        if (own == null) {
            own = service.ownCode(eventId).map(CheckinCodeView::picture).orElse(null);
        }
        return own;
    }

    private static Picture picture(String code) {
        QrCode picture = new QrCode(code);
        return new Picture(CheckInCode.shown(code), picture.size(), picture.path());
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
