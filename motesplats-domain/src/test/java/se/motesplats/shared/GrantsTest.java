package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Grants.Grant;

class GrantsTest {

    private static final Scope MUNICIPALITY = Scope.organisation("/1/14/");
    private static final Scope DISTRICT = Scope.organisation("/1/14/140/");
    private static final Scope OTHER_DISTRICT = Scope.organisation("/1/14/141/");
    private static final Scope LOOKALIKE = Scope.organisation("/1/140/");

    @Test
    void a_right_in_an_organisation_reaches_its_sub_tree_and_nothing_else() {
        Grants contact = of(Role.MUNICIPAL_CONTACT, MUNICIPALITY);
        assertThat(contact.allow(Permission.SEAT_NOMINATE, DISTRICT)).isTrue();
        assertThat(contact.allow(Permission.SEAT_NOMINATE, LOOKALIKE)).isFalse();
        assertThat(contact.allow(Permission.SEAT_NOMINATE, Scope.organisation("/1/"))).isFalse();
        assertThat(contact.allow(Permission.SEAT_NOMINATE, Scope.system())).isFalse();
    }

    @Test
    void a_manager_of_one_district_has_nothing_in_another() {
        Grants manager = of(Role.MANAGER, DISTRICT);
        assertThat(manager.allow(Permission.SEAT_NOMINATE, OTHER_DISTRICT)).isFalse();
        assertThat(manager.organisationPaths(Permission.SEAT_NOMINATE))
                .containsExactly("/1/14/140/");
    }

    @Test
    void a_coordinator_of_one_event_has_nothing_in_another() {
        Grants coordinator = of(Role.COORDINATOR, Scope.event(7));
        assertThat(coordinator.allow(Permission.EVENT_EDIT, Scope.event(7))).isTrue();
        assertThat(coordinator.allow(Permission.EVENT_EDIT, Scope.event(8))).isFalse();
        assertThat(coordinator.allowEverywhere(Permission.EVENT_EDIT)).isFalse();
        assertThat(coordinator.allowSomewhere(Permission.EVENT_EDIT)).isTrue();
    }

    @Test
    void an_own_right_comes_before_one_held_as_a_deputy() {
        Grants both =
                new Grants(
                        List.of(
                                new Grant(Role.MANAGER, DISTRICT, 99L),
                                new Grant(Role.MANAGER, MUNICIPALITY, null)));
        assertThat(both.find(Permission.SEAT_NOMINATE, DISTRICT).orElseThrow().onBehalfOf())
                .isNull();
    }

    @Test
    void an_administrator_decides_nothing_about_proposals_or_seats() {
        Grants administrator = of(Role.ADMINISTRATOR, Scope.system());
        assertThat(administrator.allowSomewhere(Permission.PROPOSAL_DECIDE)).isFalse();
        assertThat(administrator.allowSomewhere(Permission.SEAT_ALLOCATE)).isFalse();
    }

    @Test
    void an_organisation_scope_is_a_path() {
        assertThatThrownBy(() -> Scope.organisation("14"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Grants of(Role role, Scope scope) {
        return new Grants(List.of(new Grant(role, scope, null)));
    }
}
