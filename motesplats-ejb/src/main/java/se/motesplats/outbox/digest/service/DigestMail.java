package se.motesplats.outbox.digest.service;

import static se.motesplats.outbox.template.service.MailWord.lines;
import static se.motesplats.outbox.template.service.MailWord.made;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** The mail that gathers several. Each of them can be done without, so this one cannot. */
@ApplicationScoped
class DigestMail implements MailKindSource, MailSampleSource {

    static final String TEMPLATE = "digest";

    @Override
    public List<MailKind> mailKinds() {
        return List.of(MailKind.needed("outbox.digest", TEMPLATE));
    }

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.site(
                        TEMPLATE,
                        made("count", "2", "2"),
                        lines(
                                        "sections",
                                        MailWord.Trust.MADE,
                                        List.of(
                                                "Mötesplats Funktionshinder 2027: 3 platser att namnge senast 12 feb.",
                                                "Mötesplats Äldre 2027: 1 plats att namnge senast 15 feb."),
                                        List.of(
                                                "Mötesplats Funktionshinder 2027: 3 seats to name by 12 Feb.",
                                                "Mötesplats Äldre 2027: 1 seat to name by 15 Feb."))
                                .needed(),
                        lines(
                                        "stops",
                                        MailWord.Trust.MADE,
                                        List.of("Vill du inte ha sådana mejl? Säg till här: …"),
                                        List.of("Do you not want such mails? Say so here: …"))
                                .needed()));
    }
}
