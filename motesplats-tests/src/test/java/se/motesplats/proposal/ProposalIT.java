package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.event.Event;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.it.Rows;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.proposal.call.service.EditCall;
import se.motesplats.proposal.ground.service.PresenterRow;
import se.motesplats.proposal.review.service.ChosenProposal;
import se.motesplats.proposal.review.service.DecidableProposal;
import se.motesplats.proposal.review.service.DecideProposal;
import se.motesplats.proposal.review.service.DecideProposals;
import se.motesplats.proposal.review.service.DecisionService;
import se.motesplats.proposal.review.service.ProposalDetails;
import se.motesplats.proposal.review.service.ProposalListItem;
import se.motesplats.proposal.review.service.ProposalQuery;
import se.motesplats.proposal.review.service.ReviewService;
import se.motesplats.proposal.review.service.ScoreProposal;
import se.motesplats.proposal.review.service.StepAside;
import se.motesplats.proposal.writing.service.AddCoPresenter;
import se.motesplats.proposal.writing.service.CoPresenterService;
import se.motesplats.proposal.writing.service.ProposalService;
import se.motesplats.proposal.writing.service.SaveProposal;
import se.motesplats.proposal.writing.service.SavedProposal;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.clock.service.ClockService;

/** Rights, deadline, numbers, conflicts of interest and hostile input, on PostgreSQL. */
@ArquillianTest
class ProposalIT extends Actors {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 28);
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    @Inject private CallService calls;
    @Inject private ProposalService proposals;
    @Inject private CoPresenterService coPresenters;
    @Inject private ReviewService reviews;
    @Inject private DecisionService decisions;
    @Inject private ClockService clock;
    @Inject private UserTransaction transaction;
    @PersistenceContext private EntityManager em;
    @Inject private Rows stored;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private long event;
    private Participants stage;
    private String contact;

    @BeforeEach
    void open_a_call() throws Exception {
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        event = eventId("Mötesplats Nära vård och omsorg");
        stage = new Participants(database::getConnection);
        contact = HiddenContact.of(event, stage);
        as(
                "karin.koordinator",
                () ->
                        calls.edit(
                                new EditCall(
                                        event,
                                        calls.find(event).map(c -> c.version()).orElse(null),
                                        LocalDate.of(2027, 1, 1),
                                        LAST_DAY,
                                        "Välkommen",
                                        EnumSet.allOf(ProposalFormat.class))));
    }

    @AfterEach
    void nobody_is_told_who_the_hidden_contact_is() {
        HiddenContact.isInNoMail(event, stage);
        HiddenContact.becomes(event, contact, stage);
    }

    @AfterEach
    void tell_the_real_time() {
        clock.reset();
    }

    @Test
    void numbers_have_neither_gaps_nor_doubles_with_many_threads() throws Exception {
        int before = lastNumber();
        List<Callable<String>> submissions = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String user = i % 2 == 0 ? "emil.ek" : "petra.palm";
            boolean complete = i % 6 != 5;
            SavedProposal draft =
                    as(user, () -> proposals.save(draft("Nummer", complete ? "Text" : "")));
            submissions.add(() -> as(user, () -> proposals.submit(draft.id(), draft.version())));
        }

        List<String> numbers = new ArrayList<>();
        int refused = 0;
        for (Future<String> done : threads.invokeAll(submissions)) {
            try {
                numbers.add(done.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(InvalidInput.class);
                refused++;
            }
        }

        assertThat(refused).isEqualTo(4);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 20)
                                .mapToObj(n -> new ReceiptNumber("N", 2022, n).toString())
                                .toList());
        assertThat(lastNumber()).isEqualTo(before + 20);
    }

    @Test
    void a_draft_that_is_sent_in_twice_at_once_gets_one_number() throws Exception {
        int before = lastNumber();
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Dubbelklick", "Text")));
        Callable<String> submit =
                () -> as("emil.ek", () -> proposals.submit(draft.id(), draft.version()));

        int refused = 0;
        for (Future<String> done : threads.invokeAll(List.of(submit, submit, submit))) {
            try {
                done.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(BusinessException.class);
                refused++;
            }
        }

        assertThat(refused).isEqualTo(2);
        assertThat(lastNumber()).isEqualTo(before + 1);
    }

    @Test
    void the_last_minute_is_in_time_and_midnight_is_late() throws Exception {
        HiddenContact.becomes(event, contact, stage);
        SavedProposal early = as("emil.ek", () -> proposals.save(draft("I tid", "Text")));
        SavedProposal late = as("emil.ek", () -> proposals.save(draft("För sent", "Text")));

        // The last day has 23 hours: summer time begins.
        clock.set(LAST_DAY.atTime(23, 58));
        String number = as("emil.ek", () -> proposals.submit(early.id(), early.version()));
        clock.set(LAST_DAY.plusDays(1).atStartOfDay());

        refused(
                "error.proposal.tooLate",
                () -> as("emil.ek", () -> proposals.submit(late.id(), late.version())));
        assertThatThrownBy(() -> as("emil.ek", () -> proposals.submit(late.id(), late.version())))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused ->
                                assertThat(refused.data())
                                        .contains(LAST_DAY, "Nils Nordin", "031-000 00 12"));
        assertThat(number).startsWith("N-2022-");
        assertThat(as("emil.ek", () -> proposals.form(late.id())).title()).isEqualTo("För sent");
        // What is typed after the deadline is kept, in the draft.
        SavedProposal kept =
                as("emil.ek", () -> proposals.save(change(late, "För sent, ändrat", "Text")));
        assertThat(kept.version()).isGreaterThan(late.version());
        refused(
                "error.proposal.tooLate",
                () ->
                        as(
                                "emil.ek",
                                () ->
                                        proposals.save(
                                                change(
                                                        new SavedProposal(
                                                                early.id(),
                                                                versionOf(early.id(), "emil.ek"),
                                                                kept.at()),
                                                        "Ändrat för sent",
                                                        "Text"))));
    }

    @Test
    void others_can_do_nothing_with_a_draft() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Hemligt", "Text")));

        for (String other : List.of("petra.palm", "karin.koordinator", "wilma.wester", "admin")) {
            assertHidden(() -> as(other, () -> proposals.form(draft.id())));
            assertHidden(() -> as(other, () -> reviews.get(draft.id())));
            assertHidden(() -> as(other, () -> proposals.save(change(draft, "Kapat", "Text"))));
            assertHidden(() -> as(other, () -> proposals.submit(draft.id(), draft.version())));
            assertHidden(
                    () ->
                            as(
                                    other,
                                    () -> {
                                        proposals.withdraw(draft.id(), draft.version());
                                        return true;
                                    }));
        }
        assertHidden(
                () -> as("wilma.wester", () -> done(() -> reviews.score(score(draft.id(), 5)))));
        assertHidden(
                () -> as("karin.koordinator", () -> done(() -> decisions.decide(accept(draft)))));
    }

    @Test
    void who_has_no_part_in_a_received_proposal_can_do_nothing_with_it() throws Exception {
        SavedProposal received = received("emil.ek", "Mottaget");

        for (String other : List.of("petra.palm", "chef.hisingen", "kontakt.partille", "admin")) {
            assertHidden(() -> as(other, () -> proposals.form(received.id())));
            assertHidden(() -> as(other, () -> reviews.get(received.id())));
            denied(() -> as(other, () -> reviews.list(ProposalQuery.all(event), 0, 10)));
            denied(() -> as(other, () -> reviews.counts(event)));
            denied(() -> as(other, () -> done(() -> reviews.score(score(received.id(), 1)))));
            denied(() -> as(other, () -> done(() -> decisions.decide(accept(received)))));
            denied(
                    () ->
                            as(
                                    other,
                                    () ->
                                            calls.edit(
                                                    new EditCall(
                                                            event,
                                                            null,
                                                            LAST_DAY,
                                                            LAST_DAY,
                                                            "Kapad",
                                                            EnumSet.of(ProposalFormat.SEMINAR)))));
        }
        // A reviewer may read, but neither change nor decide.
        denied(() -> as("wilma.wester", () -> proposals.save(change(received, "Kapat", "Text"))));
        denied(() -> as("wilma.wester", () -> done(() -> decisions.decide(accept(received)))));
    }

    @Test
    void the_working_group_of_another_event_sees_nothing() throws Exception {
        SavedProposal received = received("emil.ek", "Annan mötesplats");
        long other = eventId("Mötesplats Ekonomiskt bistånd 2021");
        giveRole("kontakt.ale", other);

        denied(() -> as("kontakt.ale", () -> reviews.list(ProposalQuery.all(event), 0, 10)));
        denied(() -> as("kontakt.ale", () -> done(() -> reviews.score(score(received.id(), 5)))));
        assertHidden(() -> as("kontakt.ale", () -> reviews.get(received.id())));
        assertThat(as("kontakt.ale", () -> reviews.list(ProposalQuery.all(other), 0, 10)))
                .isEmpty();
    }

    @Test
    void nobody_reviews_the_own_organisation_and_nobody_decides_on_the_own_proposal()
            throws Exception {
        SavedProposal molndal = received("kontakt.molndal", "Från Mölndal");
        SavedProposal karins = received("karin.koordinator", "Från samordnaren");

        refused(
                "error.proposal.conflict",
                () -> as("wilma.wester", () -> done(() -> reviews.score(score(molndal.id(), 5)))));
        refused(
                "error.proposal.conflict",
                () -> as("karin.koordinator", () -> done(() -> decisions.decide(accept(karins)))));
        assertThat(group(molndal.id(), "wilma.wester").conflict())
                .isEqualTo(ConflictKind.SAME_ORGANISATION);
        assertThat(item(molndal.id(), "wilma.wester").conflict())
                .isEqualTo(ConflictKind.SAME_ORGANISATION);
    }

    @Test
    void scores_of_others_show_after_the_own_one_and_not_to_who_steps_aside() throws Exception {
        SavedProposal received = received("emil.ek", "Bedömt");
        giveRole("kontakt.tjorn", event);
        as("kontakt.tjorn", () -> done(() -> reviews.score(score(received.id(), 2))));

        assertThat(group(received.id(), "wilma.wester").opinions()).isEmpty();
        assertThat(group(received.id(), "wilma.wester").hidden()).isEqualTo(1);
        assertThat(item(received.id(), "wilma.wester").median()).isNull();
        assertThat(item(received.id(), "karin.koordinator").median()).isEqualByComparingTo("2");

        as("wilma.wester", () -> done(() -> reviews.score(score(received.id(), 5))));
        assertThat(group(received.id(), "wilma.wester").opinions()).hasSize(2);
        assertThat(item(received.id(), "wilma.wester").median()).isEqualByComparingTo("3.5");

        as(
                "wilma.wester",
                () -> done(() -> reviews.stepAside(new StepAside(received.id(), "Närstående"))));
        assertThat(group(received.id(), "wilma.wester").opinions()).isEmpty();
        assertThat(item(received.id(), "wilma.wester").median()).isNull();
        // What was scored before no longer counts.
        assertThat(item(received.id(), "karin.koordinator").median()).isEqualByComparingTo("2");
    }

    @Test
    void the_second_of_two_editors_is_told() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Tillsammans", "Text")));
        as("emil.ek", () -> coPresenters.addCoPresenter(petra(draft.id())));
        as("emil.ek", () -> proposals.submit(draft.id(), draft.version()));
        int seen = versionOf(draft.id(), "petra.palm");
        SavedProposal both = new SavedProposal(draft.id(), seen, draft.at());
        as("petra.palm", () -> proposals.save(change(both, "Petras rubrik", "Text")));

        assertThatThrownBy(() -> as("emil.ek", () -> proposals.save(change(both, "Emils", "Text"))))
                .isInstanceOf(StaleData.class);
        assertThat(as("emil.ek", () -> proposals.form(draft.id())).title())
                .isEqualTo("Petras rubrik");
    }

    @Test
    void an_address_tells_no_proposer_who_has_it() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Adresser", "Text")));
        for (String address :
                List.of("kontakt.goteborg@motesplats.example", "finns.inte@motesplats.example")) {
            PresenterRow added =
                    as(
                            "emil.ek",
                            () ->
                                    coPresenters.addCoPresenter(
                                            new AddCoPresenter(
                                                    draft.id(), "Fel", "Namnsson", address, null)));
            assertThat(added.name()).isEqualTo("Fel Namnsson");
            assertThat(added.organisation()).isEmpty();
        }
        assertThat(as("emil.ek", () -> proposals.form(draft.id())).presenters())
                .extracting(PresenterRow::name)
                .containsExactly("Emil Ek", "Fel Namnsson", "Fel Namnsson");
        assertThatThrownBy(
                        () ->
                                as(
                                        "emil.ek",
                                        () ->
                                                coPresenters.addCoPresenter(
                                                        new AddCoPresenter(
                                                                draft.id(),
                                                                "Fel",
                                                                "Namnsson",
                                                                "emil.ek@motesplats.example",
                                                                null))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.key()).isEqualTo("error.person.otherName"));
    }

    @Test
    void an_invitation_is_answered_once_and_without_login() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Inbjudan", "Text")));
        as(
                "emil.ek",
                () ->
                        coPresenters.addCoPresenter(
                                new AddCoPresenter(
                                        draft.id(),
                                        "Nya",
                                        "Nyman",
                                        "nya.nyman@motesplats.example",
                                        null)));
        as("emil.ek", () -> proposals.submit(draft.id(), draft.version()));
        String token = token("nya.nyman@motesplats.example");

        assertThat(as(null, () -> coPresenters.invitation(token)).open()).isTrue();
        as(null, () -> done(() -> coPresenters.answer(token, true)));

        assertThat(as(null, () -> coPresenters.invitation(token)).status())
                .isEqualTo(CoPresenterStatus.CONFIRMED);
        refused(
                "error.proposal.alreadyAnswered",
                () -> as(null, () -> done(() -> coPresenters.answer(token, false))));
        assertHidden(() -> as(null, () -> coPresenters.invitation(token + "x")));
        assertHidden(
                () -> as("petra.palm", () -> done(() -> coPresenters.answer(draft.id(), true))));
    }

    @Test
    void who_declined_is_asked_again_and_may_change_the_mind() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Fråga igen", "Text")));
        long rut = coPresenter(draft.id(), "rut.roos@motesplats.example");
        as("emil.ek", () -> proposals.submit(draft.id(), draft.version()));
        String first = token("rut.roos@motesplats.example");
        refused(
                "error.proposal.invitedAlready",
                () -> as("emil.ek", () -> done(() -> coPresenters.inviteAgain(draft.id(), rut))));
        as(null, () -> done(() -> coPresenters.answer(first, false)));
        assertHidden(
                () ->
                        as(
                                "petra.palm",
                                () -> done(() -> coPresenters.inviteAgain(draft.id(), rut))));
        denied(
                () ->
                        as(
                                "karin.koordinator",
                                () -> done(() -> coPresenters.inviteAgain(draft.id(), rut))));
        assertThat(as("emil.ek", () -> reviews.get(draft.id())).may().inviteAgain())
                .containsExactly(rut);

        as("emil.ek", () -> done(() -> coPresenters.inviteAgain(draft.id(), rut)));

        String second = token("rut.roos@motesplats.example");
        assertThat(second).isNotEqualTo(first);
        assertHidden(() -> as(null, () -> done(() -> coPresenters.answer(first, true))));
        as(null, () -> done(() -> coPresenters.answer(second, true)));
        assertThat(as("emil.ek", () -> reviews.get(draft.id())).may().inviteAgain()).isEmpty();
        assertThat(
                        stored.number(
                                "select count(*) from outbox_mail where template = 'proposal-answer' and body like ?1",
                                "%Fråga igen%"))
                .as("both answers are told")
                .isEqualTo(2);
    }

    @Test
    void who_presents_has_the_role_until_the_decision_is_undone() throws Exception {
        SavedProposal draft = as("emil.ek", () -> proposals.save(draft("Rollen", "Text")));
        coPresenter(draft.id(), "sara.sten@motesplats.example");
        coPresenter(draft.id(), "nils.nej@motesplats.example");
        as("emil.ek", () -> proposals.submit(draft.id(), draft.version()));
        String yes = token("sara.sten@motesplats.example");
        String no = token("nils.nej@motesplats.example");

        decide(draft.id(), ProposalStatus.ACCEPTED);
        assertThat(presenters()).contains("emil.ek").doesNotContain("sara.sten", "nils.nej");
        as(null, () -> done(() -> coPresenters.answer(yes, true)));
        as(null, () -> done(() -> coPresenters.answer(no, false)));
        assertThat(presenters()).contains("emil.ek", "sara.sten").doesNotContain("nils.nej");

        as(
                "karin.koordinator",
                () -> done(() -> decisions.undo(draft.id(), versionNow(draft.id()))));
        assertThat(presenters()).doesNotContain("emil.ek", "sara.sten", "nils.nej");

        decide(draft.id(), ProposalStatus.ACCEPTED);
        assertThat(presenters()).contains("emil.ek", "sara.sten").doesNotContain("nils.nej");
    }

    @Test
    void several_are_decided_all_or_none_and_that_is_undone() throws Exception {
        SavedProposal one = received("emil.ek", "Ett av flera");
        SavedProposal two = received("petra.palm", "Två av flera");
        SavedProposal karins = received("karin.koordinator", "Samordnarens eget");
        Set<Long> ids = Set.of(one.id(), two.id(), karins.id());

        assertThat(as("karin.koordinator", () -> decisions.chosen(event, ids)))
                .filteredOn(DecidableProposal::waiting)
                .extracting(DecidableProposal::id)
                .containsExactlyInAnyOrder(one.id(), two.id());
        refused(
                "error.proposal.conflict",
                () -> decideAll(ProposalStatus.ACCEPTED, null, one, two, karins));
        refused("error.proposal.reasonMissing", () -> decideAll(ProposalStatus.DECLINED, " ", one));
        assertThat(statusOf(one)).isEqualTo("SUBMITTED");

        List<ChosenProposal> decided = decideAll(ProposalStatus.RESERVE, "Fullt", two, one);

        assertThat(statusOf(one)).isEqualTo("RESERVE");
        assertThat(statusOf(two)).isEqualTo("RESERVE");
        assertThatThrownBy(() -> decideAll(ProposalStatus.ACCEPTED, null, one))
                .as("seen before the decision")
                .isInstanceOf(StaleData.class);
        refused(
                "error.proposal.decidedAlready",
                () ->
                        as(
                                "karin.koordinator",
                                () ->
                                        decisions.decideAll(
                                                new DecideProposals(
                                                        event,
                                                        decided,
                                                        ProposalStatus.ACCEPTED,
                                                        null))));
        as("karin.koordinator", () -> done(() -> decisions.undoAll(event, decided)));
        assertThat(statusOf(one)).isEqualTo("SUBMITTED");
        assertThat(statusOf(two)).isEqualTo("SUBMITTED");
        assertThatThrownBy(
                        () ->
                                as(
                                        "karin.koordinator",
                                        () -> done(() -> decisions.undoAll(event, decided))))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void only_who_decides_at_the_event_decides_on_several() throws Exception {
        SavedProposal received = received("emil.ek", "Inte deras");
        DecideProposals command =
                new DecideProposals(
                        event,
                        List.of(new ChosenProposal(received.id(), received.version())),
                        ProposalStatus.ACCEPTED,
                        null);
        for (String other : List.of("emil.ek", "wilma.wester", "kontakt.partille", "admin")) {
            denied(other, () -> decisions.chosen(event, Set.of(received.id())));
            denied(other, () -> decisions.decideAll(command));
            denied(
                    () ->
                            as(
                                    other,
                                    () ->
                                            done(
                                                    () ->
                                                            decisions.undoAll(
                                                                    event, command.proposals()))));
        }
        long elsewhere = eventId("Mötesplats Ekonomiskt bistånd 2021");
        assertThat(
                        as(
                                "karin.koordinator",
                                () -> decisions.chosen(elsewhere, Set.of(received.id()))))
                .isEmpty();
        assertHidden(
                () ->
                        as(
                                "karin.koordinator",
                                () ->
                                        decisions.decideAll(
                                                new DecideProposals(
                                                        elsewhere,
                                                        command.proposals(),
                                                        ProposalStatus.ACCEPTED,
                                                        null))));
        assertThat(statusOf(received)).isEqualTo("SUBMITTED");
    }

    private List<ChosenProposal> decideAll(
            ProposalStatus outcome, @Nullable String reason, SavedProposal... proposals)
            throws Exception {
        return as(
                "karin.koordinator",
                () ->
                        decisions.decideAll(
                                new DecideProposals(
                                        event,
                                        Arrays.stream(proposals)
                                                .map(p -> new ChosenProposal(p.id(), p.version()))
                                                .toList(),
                                        outcome,
                                        reason)));
    }

    private String statusOf(SavedProposal proposal) {
        return stored.read(
                own ->
                        own.createNativeQuery("select status from proposal where id = ?1")
                                .setParameter(1, proposal.id())
                                .getSingleResult()
                                .toString());
    }

    private void decide(long proposal, ProposalStatus outcome) throws Exception {
        as(
                "karin.koordinator",
                () ->
                        done(
                                () ->
                                        decisions.decide(
                                                new DecideProposal(
                                                        proposal,
                                                        versionNow(proposal),
                                                        outcome,
                                                        null))));
    }

    private int versionNow(long proposal) {
        return (int) stored.number("select version from proposal where id = ?1", proposal);
    }

    /** Who holds the presenter's role at the event on this day, by the names of their addresses. */
    private List<String> presenters() {
        List<?> found =
                stored.read(
                        own ->
                                own.createNativeQuery(
                                                "select split_part(p.email, '@', 1) from role_assignment r join person p on p.id = r.person_id"
                                                        + " where r.role = 'PRESENTER' and r.event_id = ?1 and (r.valid_to is null or r.valid_to >= '2027-02-01')")
                                        .setParameter(1, event)
                                        .getResultList());
        return found.stream().map(String::valueOf).toList();
    }

    private long coPresenter(long proposal, String address) throws Exception {
        return Objects.requireNonNull(
                as(
                                "emil.ek",
                                () ->
                                        coPresenters.addCoPresenter(
                                                new AddCoPresenter(
                                                        proposal, "Sara", "Sten", address, null)))
                        .coPresenterId());
    }

    @Test
    void hostile_text_is_stored_as_it_is_or_refused_at_its_field() throws Exception {
        String odd = "=HYPERLINK(\"x\") <script>alert(1)</script> \u202Eabc\u202C 😀";
        SavedProposal stored = as("emil.ek", () -> proposals.save(draft(odd, odd)));
        assertThat(as("emil.ek", () -> proposals.form(stored.id())).title()).isEqualTo(odd);

        assertInvalid("title", draft("x".repeat(100_000), "Text"));
        assertInvalid("title", draft("Rubrik\r\nBcc: alla@example.org", "Text"));
        assertInvalid("summary", draft("Rubrik", "noll\u0000tecken"));
        assertInvalid("summary", draft("Rubrik", "x".repeat(100_000)));
        assertInvalid(
                "organisationId",
                new SaveProposal(
                        event, null, 0, "Rubrik", "Text", ProposalFormat.SEMINAR, null, -1L));
    }

    @Test
    void a_record_cannot_be_deleted_by_the_application() {
        assertThatThrownBy(
                        () -> {
                            transaction.begin();
                            try {
                                em.createNativeQuery("delete from proposal").executeUpdate();
                            } finally {
                                transaction.rollback();
                            }
                        })
                .hasMessageContaining("permission denied");
    }

    @Test
    void presenters_are_told_of_each_decision_and_the_history_keeps_it() throws Exception {
        SavedProposal received = received("emil.ek", "Besked");
        as("karin.koordinator", () -> done(() -> decisions.decide(accept(received))));
        int version = as("karin.koordinator", () -> reviews.get(received.id())).version();
        as("karin.koordinator", () -> done(() -> decisions.undo(received.id(), version)));

        ProposalDetails details = as("emil.ek", () -> reviews.get(received.id()));
        assertThat(details.history())
                .extracting(ProposalDetails.Step::to)
                .containsExactly(
                        ProposalStatus.SUBMITTED,
                        ProposalStatus.ACCEPTED,
                        ProposalStatus.SUBMITTED);
        assertThat(details.group()).isNull();
        assertThat(mails("Besked"))
                .containsExactlyInAnyOrder(
                        "proposal-receipt", "proposal-accepted", "proposal-undone");
    }

    @Test
    void another_format_is_said_in_own_words_and_not_sent_in_without() throws Exception {
        long own = as("emil.ek", () -> proposals.ownOrganisation()).orElseThrow();
        SavedProposal draft =
                as(
                        "emil.ek",
                        () ->
                                proposals.save(
                                        new SaveProposal(
                                                event,
                                                null,
                                                0,
                                                "Teater",
                                                "Text",
                                                ProposalFormat.OTHER,
                                                " ",
                                                own)));
        assertThatThrownBy(() -> as("emil.ek", () -> proposals.submit(draft.id(), draft.version())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("formatWords");

        SavedProposal said =
                as(
                        "emil.ek",
                        () ->
                                proposals.save(
                                        new SaveProposal(
                                                event,
                                                draft.id(),
                                                draft.version(),
                                                "Teater",
                                                "Text",
                                                ProposalFormat.OTHER,
                                                "Forumteater",
                                                own)));
        as("emil.ek", () -> proposals.submit(said.id(), said.version()));
        assertThat(as("emil.ek", () -> proposals.form(said.id())).formatWords())
                .isEqualTo("Forumteater");
    }

    private SaveProposal draft(String title, String summary) {
        return new SaveProposal(
                event, null, 0, title, summary, ProposalFormat.SEMINAR, null, organisation());
    }

    private SaveProposal change(SavedProposal saved, String title, String summary) {
        return new SaveProposal(
                event,
                saved.id(),
                saved.version(),
                title,
                summary,
                ProposalFormat.SEMINAR,
                null,
                organisation());
    }

    private SavedProposal received(String user, String title) throws Exception {
        Long own = as(user, () -> proposals.ownOrganisation()).orElseThrow();
        SavedProposal draft =
                as(
                        user,
                        () ->
                                proposals.save(
                                        new SaveProposal(
                                                event,
                                                null,
                                                0,
                                                title,
                                                "Text",
                                                ProposalFormat.SEMINAR,
                                                null,
                                                own)));
        as(user, () -> proposals.submit(draft.id(), draft.version()));
        return new SavedProposal(draft.id(), versionOf(draft.id(), user), draft.at());
    }

    private int versionOf(long proposal, String user) throws Exception {
        return as(user, () -> proposals.form(proposal)).version();
    }

    private static ScoreProposal score(long proposal, int score) {
        return new ScoreProposal(proposal, score, null);
    }

    private static DecideProposal accept(SavedProposal proposal) {
        return new DecideProposal(proposal.id(), proposal.version(), ProposalStatus.ACCEPTED, null);
    }

    private static AddCoPresenter petra(long proposal) {
        return new AddCoPresenter(proposal, "Petra", "Palm", "petra.palm@motesplats.example", null);
    }

    private ProposalDetails.Group group(long proposal, String user) throws Exception {
        ProposalDetails.Group group = as(user, () -> reviews.get(proposal)).group();
        assertThat(group).isNotNull();
        return Objects.requireNonNull(group);
    }

    private ProposalListItem item(long proposal, String user) throws Exception {
        return as(user, () -> reviews.list(ProposalQuery.all(event), 0, 1000)).stream()
                .filter(p -> p.id() == proposal)
                .findFirst()
                .orElseThrow();
    }

    private long organisation() {
        return people.findByEmail("emil.ek@motesplats.example")
                .flatMap(Person::getOrganisation)
                .orElseThrow()
                .getId();
    }

    private long eventId(String title) {
        return stored.read(
                own ->
                        own.createQuery("select e from Event e where e.title = :title", Event.class)
                                .setParameter("title", title)
                                .getSingleResult()
                                .getId());
    }

    private int lastNumber() {
        return stored.read(
                own ->
                        ((Number)
                                        own.createNativeQuery(
                                                        "select coalesce(max(last), 0) from proposal_counter c"
                                                                + " join event_series s on s.id = c.series_id where s.code = ?1")
                                                .setParameter(1, "N")
                                                .getSingleResult())
                                .intValue());
    }

    private List<String> mails(String title) {
        List<?> templates =
                stored.read(
                        own ->
                                own.createNativeQuery(
                                                "select template from outbox_mail where subject like ?1")
                                        .setParameter(1, "%: " + title)
                                        .getResultList());
        return templates.stream().map(String::valueOf).toList();
    }

    private String token(String address) {
        String body =
                (String)
                        stored.read(
                                own ->
                                        own.createNativeQuery(
                                                        "select body from outbox_mail where to_address = ?1 and template = 'proposal-invitation' order by id desc limit 1")
                                                .setParameter(1, address)
                                                .getSingleResult());
        Matcher found = TOKEN.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void giveRole(String user, long forEvent) throws Exception {
        transaction.begin();
        caller.tellDatabase();
        em.persist(
                RoleAssignment.forEvent(
                        people.findByEmail(user + "@motesplats.example").orElseThrow(),
                        Role.WORKING_GROUP_MEMBER,
                        forEvent));
        transaction.commit();
    }

    private void assertInvalid(String field, SaveProposal command) {
        assertThatThrownBy(() -> as("emil.ek", () -> proposals.save(command)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .contains(field));
    }

    private static void assertHidden(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }
}
