package se.motesplats.proposal.mail.service;

import static se.motesplats.outbox.template.service.MailWord.address;
import static se.motesplats.outbox.template.service.MailWord.condition;
import static se.motesplats.outbox.template.service.MailWord.made;
import static se.motesplats.outbox.template.service.MailWord.madeMaybe;
import static se.motesplats.outbox.template.service.MailWord.typed;
import static se.motesplats.outbox.template.service.MailWord.typedMaybe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSampleSource;
import se.motesplats.outbox.template.service.MailWord;

/** What mails about proposals may use. */
@ApplicationScoped
class ProposalMailWords implements MailSampleSource {

    private static final MailWord LINK =
            address("link", "/proposal/view.xhtml?proposal=7").needed();

    private static final List<MailWord> PROPOSAL =
            List.of(
                    typed("given", "Anna", "Anna"),
                    made("number", "FH-2027-014", "FH-2027-014"),
                    typed("title", "Boende med stöd", "Supported living"),
                    typed(
                            "event",
                            "Mötesplats Funktionshinder 2027",
                            "Mötesplats Funktionshinder 2027"),
                    madeMaybe("days", "11 mars 2027", "11 March 2027"),
                    typed("proposer", "Anna Berg", "Anna Berg"),
                    typed("presenters", "Anna Berg, Bo Ek", "Anna Berg, Bo Ek"),
                    typed("contact", "Karin Koordinator", "Karin Koordinator"),
                    typed("phone", "031-335 00 00", "031-335 00 00"));

    private static final MailWord REASON =
            typed("reason", "Ämnet finns redan i programmet.", "The subject is in the programme.")
                    .withParagraphs();

    @Override
    public List<MailSample> mailSamples() {
        return List.of(
                MailSample.event(
                        "proposal-receipt",
                        PROPOSAL,
                        LINK,
                        made("received", "2 november 2026, kl. 10.15", "2 November 2026, 10:15"),
                        condition("others", true)),
                MailSample.event(
                        "proposal-invitation",
                        PROPOSAL,
                        address("link", "/proposal/answer.xhtml?token=…").needed()),
                MailSample.event(
                        "proposal-answer",
                        PROPOSAL,
                        LINK,
                        typed("who", "Bo Ek", "Bo Ek"),
                        condition("confirmed", true)),
                MailSample.event(
                        "proposal-accepted",
                        PROPOSAL,
                        LINK,
                        typedMaybe("reason", "Välkommen!", "Welcome!").withParagraphs()),
                MailSample.event("proposal-reserve", PROPOSAL, LINK, REASON.needed()),
                MailSample.event("proposal-declined", PROPOSAL, LINK, REASON.needed()),
                MailSample.event("proposal-undone", PROPOSAL, LINK),
                MailSample.event("proposal-withdrawn", PROPOSAL, LINK),
                MailSample.event(
                        "proposal-reminder",
                        PROPOSAL,
                        address("link", "/proposal/edit.xhtml?proposal=7").needed(),
                        made(
                                        "lastDay",
                                        "fredag 20 november 2026 (v. 47)",
                                        "Friday 20 November 2026 (week 47)")
                                .needed()));
    }
}
