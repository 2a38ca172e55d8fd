package se.motesplats.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationQuorumTest {

    private static final List<String> SIX =
            List.of("Arbetsmarknad", "Bryggan", "G7", "Ria", "Socialtjänst", "Vorta Drom");

    @Test
    void five_of_six_are_represented_and_the_sixth_is_named() {
        OrganisationQuorum quorum =
                OrganisationQuorum.of(
                        SIX,
                        List.of(
                                "Bryggan",
                                "Bryggan",
                                "Ria",
                                "Vorta Drom",
                                "Arbetsmarknad",
                                "Socialtjänst"));

        assertThat(quorum.represented()).isEqualTo(5);
        assertThat(quorum.missing()).containsExactly("G7");
    }

    @Test
    void who_comes_from_elsewhere_counts_for_nobody() {
        OrganisationQuorum quorum = OrganisationQuorum.of(SIX, List.of("Maskrosbarn"));

        assertThat(quorum.represented()).isZero();
        assertThat(quorum.missing()).isEqualTo(SIX);
    }

    @Test
    void a_group_without_organisations_misses_nobody() {
        assertThat(OrganisationQuorum.of(List.of(), List.of()).missing()).isEmpty();
    }
}
