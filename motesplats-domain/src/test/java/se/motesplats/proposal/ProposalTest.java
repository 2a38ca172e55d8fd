package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.motesplats.fixture.Fixtures.anEvent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.RuleViolation;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2021-10-04T08:00:00Z");
    private static final ReceiptNumber NUMBER = new ReceiptNumber("F", 2022, 17);

    private final Organisation partille =
            new Organisation(OrganisationKind.MUNICIPALITY, "Partille", null);
    private final Person emil = person("Emil", "Ek", "emil.ek@motesplats.example");
    private final Person karin = person("Karin", "Koordinator", "karin@motesplats.example");
    private final Event event = anEvent();

    @Test
    void a_draft_may_lack_everything() {
        Proposal draft = new Proposal(event, emil, NOW);

        assertThat(draft.getStatus()).isEqualTo(ProposalStatus.DRAFT);
        assertThat(draft.missing()).containsExactly("title", "summary", "format");
        assertThat(draft.getOrganisation()).contains(partille);
    }

    @Test
    void an_unfinished_draft_is_refused_field_by_field() {
        Proposal draft = new Proposal(event, emil, NOW);

        assertThatThrownBy(() -> draft.submit(emil, NOW, NUMBER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .containsExactly("title", "summary", "format"));
        assertThat(draft.getNumber()).isEmpty();
    }

    @Test
    void a_received_proposal_has_number_time_and_sender() {
        Proposal proposal = submitted();

        assertThat(proposal.getNumber()).contains("F-2022-017");
        assertThat(proposal.getSubmittedAt()).contains(NOW);
        assertThat(proposal.getSubmittedBy()).contains(emil);
    }

    @Test
    void is_sent_in_once() {
        Proposal proposal = submitted();

        assertThatThrownBy(() -> proposal.submit(emil, NOW, new ReceiptNumber("F", 2022, 18)))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.alreadySubmitted");
        assertThat(proposal.getNumber()).contains("F-2022-017");
    }

    @Test
    void a_received_proposal_must_stay_whole() {
        Proposal proposal = submitted();

        assertThatThrownBy(
                        () -> proposal.describe("", "Text", ProposalFormat.SEMINAR, partille, NOW))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESERVE", "DECLINED"})
    void reserve_and_no_need_a_reason(ProposalStatus outcome) {
        assertThatThrownBy(() -> decide(submitted(), outcome, " "))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.reasonMissing");
    }

    @Test
    void yes_needs_no_reason() {
        Proposal proposal = submitted();
        proposal.accept(karin, NOW, null);

        assertThat(proposal.getStatus()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(proposal.getDecidedBy()).contains(karin);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "RESERVE", "DECLINED"})
    void every_decision_can_be_undone_and_the_history_keeps_it(ProposalStatus outcome) {
        Proposal proposal = submitted();
        decide(proposal, outcome, "Skäl");
        proposal.undoDecision(karin, NOW, null);

        assertThat(proposal.getStatus()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(proposal.getDecidedAt()).isEmpty();
        assertThat(proposal.getDecisionReason()).isEmpty();
        assertThat(proposal.getStatusChanges())
                .extracting(ProposalStatusChange::getTo)
                .containsExactly(ProposalStatus.SUBMITTED, outcome, ProposalStatus.SUBMITTED);
    }

    @Test
    void a_reserve_can_come_in() {
        Proposal proposal = submitted();
        proposal.putOnReserve(karin, NOW, "Liknar F-2022-003");
        proposal.accept(karin, NOW, null);

        assertThat(proposal.getStatus()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(proposal.getDecisionReason()).isEmpty();
    }

    @Test
    void a_draft_cannot_be_decided_on() {
        assertThatThrownBy(() -> complete().accept(karin, NOW, null))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.transition");
    }

    @Test
    void what_is_decided_on_is_not_changed_any_more() {
        Proposal proposal = submitted();
        proposal.accept(karin, NOW, null);

        assertThatThrownBy(
                        () ->
                                proposal.describe(
                                        "Ny", "Text", ProposalFormat.SEMINAR, partille, NOW))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_withdrawn_proposal_comes_back_with_its_number() {
        Proposal proposal = submitted();
        proposal.withdraw(emil, NOW, null);
        proposal.restore(emil, NOW);

        assertThat(proposal.getStatus()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(proposal.getNumber()).contains("F-2022-017");
    }

    @Test
    void a_draft_that_was_put_away_comes_back_as_a_draft() {
        Proposal draft = complete();
        draft.withdraw(emil, NOW, null);
        draft.restore(emil, NOW);

        assertThat(draft.getStatus()).isEqualTo(ProposalStatus.DRAFT);
    }

    @Test
    void an_accepted_proposal_that_was_withdrawn_waits_for_a_new_decision() {
        Proposal proposal = submitted();
        proposal.accept(karin, NOW, null);
        proposal.withdraw(emil, NOW, null);
        proposal.restore(emil, NOW);

        assertThat(proposal.getStatus()).isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(proposal.getDecidedAt()).isEmpty();
    }

    @Test
    void nobody_presents_twice() {
        Proposal draft = complete();
        Person petra = person("Petra", "Palm", "petra.palm@motesplats.example");
        draft.addCoPresenter(petra, partille);

        assertThatThrownBy(() -> draft.addCoPresenter(petra, partille))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> draft.addCoPresenter(emil, partille))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void an_invitation_is_answered_once() {
        CoPresenter invited =
                complete()
                        .addCoPresenter(
                                person("Petra", "Palm", "petra.palm@motesplats.example"), partille);
        assertThatThrownBy(() -> invited.answer(true, NOW)).isInstanceOf(RuleViolation.class);

        invited.invite("hash", NOW, NOW.plusSeconds(60));
        assertThat(invited.isLinkValid(NOW)).isTrue();
        assertThat(invited.isLinkValid(NOW.plusSeconds(60))).isFalse();
        invited.answer(false, NOW);

        assertThat(invited.isLinkValid(NOW)).isFalse();
        assertThatThrownBy(() -> invited.answer(true, NOW))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("error.proposal.alreadyAnswered");
    }

    @Test
    void scores_go_from_1_to_5_and_need_an_open_proposal() {
        Proposal proposal = submitted();
        Review review = new Review(proposal, karin, NOW);
        review.judge(5, "Bra", NOW);

        assertThat(review.getOverall()).contains(5);
        assertThatThrownBy(() -> review.judge(0, null, NOW)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> review.judge(6, null, NOW)).isInstanceOf(RuleViolation.class);
        proposal.accept(karin, NOW, null);
        assertThatThrownBy(() -> review.judge(4, null, NOW)).isInstanceOf(RuleViolation.class);
    }

    private Proposal complete() {
        Proposal draft = new Proposal(event, emil, NOW);
        draft.describe(
                "Delaktighet på riktigt", "Så gör vi.", ProposalFormat.SEMINAR, partille, NOW);
        return draft;
    }

    private Proposal submitted() {
        Proposal proposal = complete();
        proposal.submit(emil, NOW, NUMBER);
        return proposal;
    }

    private void decide(Proposal proposal, ProposalStatus outcome, @Nullable String reason) {
        switch (outcome) {
            case RESERVE -> proposal.putOnReserve(karin, NOW, reason == null ? "" : reason);
            case DECLINED -> proposal.decline(karin, NOW, reason == null ? "" : reason);
            default -> proposal.accept(karin, NOW, reason);
        }
    }

    private Person person(String given, String family, String email) {
        return new Person(given, family, email, partille);
    }

    @Test
    void words_belong_to_another_format_alone_and_are_missing_there() {
        Proposal draft = new Proposal(event, emil, NOW);
        draft.describe("Teater", "Text", ProposalFormat.OTHER, " ", partille, NOW);
        assertThat(draft.missing()).containsExactly("formatWords");

        draft.describe("Teater", "Text", ProposalFormat.OTHER, " Forumteater ", partille, NOW);
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.getFormatWords()).contains("Forumteater");

        draft.describe("Teater", "Text", ProposalFormat.LECTURE, "Forumteater", partille, NOW);
        assertThat(draft.getFormatWords()).isEmpty();
    }
}
