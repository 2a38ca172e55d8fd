package se.motesplats.seat.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;

/** Which mails about seats somebody may do without. */
@ApplicationScoped
class SeatMailKinds implements MailKindSource {

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "seat.own",
                        "seat-invitation",
                        "seat-substitute",
                        "seat-after-all",
                        "seat-offer-accepted",
                        "seat-mode-changed",
                        "seat-declined-receipt",
                        "seat-withdrawn",
                        "seat-expired",
                        "seat-replaced",
                        "seat-given-away",
                        "seat-former-entry",
                        "seat-calendar-answer"),
                MailKind.needed(
                        "seat.unit",
                        "seat-requested",
                        "seat-granted",
                        "seat-allocated",
                        "seat-reopened",
                        "seat-topped-up",
                        "seat-corrected",
                        "seat-passed-on",
                        "seat-redistributed",
                        "seat-recalled",
                        "seat-taken-back",
                        "seat-declined",
                        "seat-no-answer",
                        "seat-named-for",
                        "seat-contact"),
                MailKind.needed("seat.alarm", "seat-recount"),
                MailKind.wished(
                        "seat.reminder",
                        "reminder-naming",
                        "reminder-naming-part",
                        "reminder-recall",
                        "reminder-recall-part",
                        "seat-request-reminder",
                        "seat-granted-reminder"),
                MailKind.wished(
                        "seat.told", "seat-returned", "seat-wanted-again", "seat-contact-told"),
                MailKind.wished("seat.free", "pool-opened"),
                MailKind.wished("seat.summary", "seat-recalled-summary"));
    }
}
