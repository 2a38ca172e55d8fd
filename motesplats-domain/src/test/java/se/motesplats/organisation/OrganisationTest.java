package se.motesplats.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.RuleViolation;

class OrganisationTest {

    private static final LocalDate LAST_OF_2020 = LocalDate.of(2020, 12, 31);
    private final Organisation district =
            new Organisation(OrganisationKind.DISTRICT, "Angered", null);
    private final Organisation department =
            new Organisation(OrganisationKind.DEPARTMENT, "Socialförvaltning Nordost", null);

    @Test
    void is_valid_on_its_first_and_its_last_day() {
        district.setValidity(LocalDate.of(2011, 1, 1), LAST_OF_2020);

        assertThat(district.isValidOn(LocalDate.of(2010, 12, 31))).isFalse();
        assertThat(district.isValidOn(LocalDate.of(2011, 1, 1))).isTrue();
        assertThat(district.isValidOn(LAST_OF_2020)).isTrue();
        assertThat(district.isValidOn(LAST_OF_2020.plusDays(1))).isFalse();
    }

    @Test
    void rejects_an_end_before_the_start() {
        assertThatThrownBy(() -> district.setValidity(LAST_OF_2020, LAST_OF_2020.minusDays(1)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void goes_on_in_a_unit_that_exists_the_day_after() {
        district.setValidity(null, LAST_OF_2020);
        department.setValidity(LAST_OF_2020.plusDays(1), null);

        district.goOnIn(department);

        assertThat(district.getSuccessor()).contains(department);
    }

    @Test
    void rejects_a_successor_that_begins_too_late() {
        district.setValidity(null, LAST_OF_2020);
        department.setValidity(LAST_OF_2020.plusDays(2), null);

        assertThatThrownBy(() -> district.goOnIn(department)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void rejects_a_successor_while_it_has_no_end_and_itself() {
        assertThatThrownBy(() -> district.goOnIn(department)).isInstanceOf(RuleViolation.class);
        district.setValidity(null, LAST_OF_2020);
        assertThatThrownBy(() -> district.goOnIn(district)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void takes_the_latest_population_up_to_a_year() {
        district.setPopulation(new Population(2020, 100, "SCB"));
        district.setPopulation(new Population(2022, 120, "SCB"));

        assertThat(district.latestPopulation(2019)).isEmpty();
        assertThat(district.latestPopulation(2021).map(Population::getCount)).contains(100);
        assertThat(district.latestPopulation(2030).map(Population::getCount)).contains(120);
    }
}
