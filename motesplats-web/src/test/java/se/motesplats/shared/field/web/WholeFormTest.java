package se.motesplats.shared.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeFormTest {

    @Test
    void a_field_is_called_as_in_the_command() {
        assertThat(WholeForm.names(":title")).containsExactly("title");
        assertThat(WholeForm.names(":days:1:date"))
                .containsExactlyInAnyOrder("days[1].date", "date");
        assertThat(WholeForm.names(":plan:lines:10:seats"))
                .containsExactlyInAnyOrder("plan.lines[10].seats", "seats");
    }
}
