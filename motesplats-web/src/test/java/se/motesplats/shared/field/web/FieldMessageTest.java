package se.motesplats.shared.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldMessageTest {

    @Test
    void the_field_of_the_pressed_row_or_form_is_meant() {
        List<String> rows =
                List.of("pools:pool:0:seats", "pools:pool:1:seats", "pools:pool:11:seats");
        assertThat(FieldMessage.nearest(rows, "pools:pool:1:save")).contains(rows.get(1));
        assertThat(FieldMessage.nearest(rows, "pools:pool:11:save")).contains(rows.get(2));
        List<String> forms = List.of("return:seats", "passOn:seats");
        assertThat(FieldMessage.nearest(forms, "passOn:submit")).contains("passOn:seats");
    }

    @Test
    void the_first_is_meant_when_none_is_nearer() {
        List<String> forms = List.of("return:seats", "passOn:seats");
        assertThat(FieldMessage.nearest(forms, "")).contains("return:seats");
        assertThat(FieldMessage.nearest(forms, "other:submit")).contains("return:seats");
        assertThat(FieldMessage.nearest(List.of(), "other:submit")).isEmpty();
    }
}
