package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwedishOrderTest {

    @Test
    void aring_auml_and_ouml_come_last_and_equal_names_stay_in_place() {
        assertThat(
                        SwedishOrder.of(
                                List.of("Öckerö", "Ale2", "Zinkgruvan", "Åmål", "Ale1", "Älmhult"),
                                name -> name.replaceAll("[0-9]", "")))
                .containsExactly("Ale2", "Ale1", "Zinkgruvan", "Åmål", "Älmhult", "Öckerö");
    }
}
