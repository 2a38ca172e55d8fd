package se.motesplats.proposal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.motesplats.account.CalledAs;
import se.motesplats.account.Person;
import se.motesplats.event.Contact;
import se.motesplats.event.Event;
import se.motesplats.event.service.EventContact;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.service.MailKindSource;
import se.motesplats.outbox.service.Outbox;
import se.motesplats.outbox.service.OutgoingMail;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalStatus;
import se.motesplats.proposal.ProposalStatusChange;
import se.motesplats.proposal.ground.service.DraftDeadlineNear;
import se.motesplats.proposal.review.service.ProposalDecided;
import se.motesplats.proposal.review.service.ProposalDecisionUndone;
import se.motesplats.proposal.writing.service.CoPresenterAnswered;
import se.motesplats.proposal.writing.service.CoPresenterInvited;
import se.motesplats.proposal.writing.service.ProposalSubmitted;
import se.motesplats.proposal.writing.service.ProposalWithdrawn;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;

/** What people who present are told by mail; answers go to the contact person of the event. */
@ApplicationScoped
class ProposalMails implements MailKindSource {

    @Inject private EventContact eventContact;
    @Inject private Outbox outbox;

    @Override
    public List<MailKind> mailKinds() {
        return List.of(
                MailKind.needed(
                        "proposal.own",
                        "proposal-receipt",
                        "proposal-invitation",
                        "proposal-answer",
                        "proposal-accepted",
                        "proposal-reserve",
                        "proposal-declined",
                        "proposal-undone",
                        "proposal-withdrawn"),
                MailKind.wished("proposal.draft", "proposal-reminder"));
    }

    /** The receipt of the proposer; co-presenters get theirs with the invitation. */
    void submitted(@Observes ProposalSubmitted happened) {
        Proposal p = happened.proposal();
        Person to = p.getProposer();
        Map<String, Object> model = model(p, to);
        model.put(
                "received",
                p.getSubmittedAt().map(at -> HumanTime.moment(at, to.getLanguage())).orElse(""));
        model.put("others", !p.getCoPresenters().isEmpty());
        put(p, to, "proposal-receipt", p.getId(), model);
    }

    void invited(@Observes CoPresenterInvited happened) {
        CoPresenter c = happened.coPresenter();
        Map<String, Object> model = model(c.getProposal(), c.getPerson());
        model.put("link", "/proposal/answer.xhtml?token=" + happened.token().secret());
        put(
                c.getProposal(),
                c.getPerson(),
                "proposal-invitation",
                cause(c, c.getInvitedAt()),
                model);
    }

    void answered(@Observes CoPresenterAnswered happened) {
        CoPresenter c = happened.coPresenter();
        Proposal p = c.getProposal();
        Map<String, Object> model = model(p, p.getProposer());
        model.put("who", name(c, p.getProposer().getLanguage()));
        model.put("confirmed", !c.isDeclined());
        put(p, p.getProposer(), "proposal-answer", cause(c, c.getAnsweredAt()), model);
    }

    /** Somebody can be asked again, and answer again. */
    private static String cause(CoPresenter c, Optional<Instant> at) {
        return c.getId() + at.map(i -> ":" + i.toEpochMilli()).orElse("");
    }

    void decided(@Observes ProposalDecided happened) {
        tellPresenters(
                happened.proposal(),
                "proposal-" + happened.change().getTo().name().toLowerCase(Locale.ROOT),
                happened.change());
    }

    void undone(@Observes ProposalDecisionUndone happened) {
        tellPresenters(happened.proposal(), "proposal-undone", happened.change());
    }

    /** The contact person must know when something that was decided on goes away. */
    void withdrawn(@Observes ProposalWithdrawn happened) {
        Proposal p = happened.proposal();
        tellPresenters(p, "proposal-withdrawn", happened.change());
        Person contact = p.getEvent().getContactPerson().person();
        if (happened.change().getFrom() != ProposalStatus.SUBMITTED
                && p.presenters().noneMatch(contact::equals)) {
            put(p, contact, "proposal-withdrawn", happened.change().getId(), model(p, contact));
        }
    }

    void deadlineNear(@Observes DraftDeadlineNear happened) {
        Proposal p = happened.draft();
        Person to = p.getProposer();
        Map<String, Object> model = model(p, to);
        model.put("link", "/proposal/edit.xhtml?proposal=" + p.getId());
        model.put("lastDay", HumanTime.dayAndWeek(happened.lastDay(), to.getLanguage()));
        outbox.put(
                OutgoingMail.to(
                                to,
                                "proposal-reminder:" + p.getId() + ':' + happened.lastDay(),
                                "proposal-reminder",
                                model)
                        .aboutEvent(p.getEvent().getId(), eventContact.of(p.getEvent()).email()));
    }

    private void tellPresenters(Proposal p, String template, ProposalStatusChange change) {
        p.presenters()
                .forEach(
                        to -> {
                            Map<String, Object> model = model(p, to);
                            model.put("reason", change.getReason().orElse(""));
                            put(p, to, template, change.getId(), model);
                        });
    }

    /**
     * @param cause what the mail tells; one mail for each cause and recipient
     */
    private void put(
            Proposal p, Person to, String template, Object cause, Map<String, Object> model) {
        outbox.put(
                OutgoingMail.to(to, template + ':' + cause + ':' + to.getId(), template, model)
                        .aboutEvent(p.getEvent().getId(), eventContact.of(p.getEvent()).email())
                        .amongThe(
                                p.presenters().anyMatch(to::equals)
                                        ? "proposal.audience"
                                        : "event.audience.contact"));
    }

    private Map<String, Object> model(Proposal p, Person to) {
        Language language = to.getLanguage();
        Event event = p.getEvent();
        Map<String, Object> model = new HashMap<>();
        model.put("given", to.getGivenName());
        model.put("link", "/proposal/view.xhtml?proposal=" + p.getId());
        model.put("number", p.getNumber().orElse(""));
        model.put(
                "title",
                p.getTitle().isBlank()
                        ? (language == Language.SV ? "utan rubrik" : "without a title")
                        : p.getTitle());
        model.put("event", event.getTitle());
        model.put(
                "days",
                HumanTime.days(event.getDays().stream().map(d -> d.getDay()).toList(), language));
        model.put("proposer", name(p.getProposer(), language));
        model.put(
                "presenters",
                p.presenters()
                        .map(who -> name(p, who, language))
                        .collect(Collectors.joining(", ")));
        Contact contact = eventContact.toRing(event);
        model.put("contact", contact.name());
        model.put("phone", Objects.requireNonNull(contact.phone()));
        return model;
    }

    /** Somebody whom the proposer does not know is called what the proposer typed. */
    private static String name(Proposal p, Person who, Language language) {
        return p.getCoPresenters().stream()
                .filter(c -> c.getPerson().equals(who))
                .findFirst()
                .map(c -> name(c, language))
                .orElseGet(() -> name(who, language));
    }

    private static String name(CoPresenter c, Language language) {
        return c.getCalledAs()
                .map(CalledAs::getName)
                .orElseGet(() -> name(c.getPerson(), language));
    }

    /** A protected identity is named nowhere. */
    private static String name(Person person, Language language) {
        return person.getNameForOthers().orElse(language == Language.SV ? "en person" : "a person");
    }
}
