package se.motesplats.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,SUBMITTED",
        "SUBMITTED,ACCEPTED",
        "SUBMITTED,RESERVE",
        "SUBMITTED,DECLINED",
        "RESERVE,ACCEPTED",
        "ACCEPTED,SUBMITTED",
        "DECLINED,SUBMITTED",
        "ACCEPTED,WITHDRAWN",
        "WITHDRAWN,SUBMITTED"
    })
    void goes(ProposalStatus from, ProposalStatus to) {
        assertThat(from.canBecome(to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,ACCEPTED",
        "SUBMITTED,DRAFT",
        "ACCEPTED,DRAFT",
        "WITHDRAWN,ACCEPTED",
        "DECLINED,WITHDRAWN"
    })
    void does_not_go(ProposalStatus from, ProposalStatus to) {
        assertThat(from.canBecome(to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void never_becomes_what_it_is(ProposalStatus status) {
        assertThat(status.canBecome(status)).isFalse();
    }

    @Test
    void three_states_are_decisions() {
        assertThat(ProposalStatus.values())
                .filteredOn(ProposalStatus::isDecided)
                .containsExactly(
                        ProposalStatus.ACCEPTED, ProposalStatus.RESERVE, ProposalStatus.DECLINED);
    }
}
