package se.motesplats.shared.database.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.Language;

class SqlListTest {

    @Test
    void constants_stand_in_their_order_however_they_are_kept() {
        assertThat(SqlList.of(Set.of(Language.EN, Language.SV))).isEqualTo("('SV', 'EN')");
        assertThat(SqlList.of(Set.of(Language.EN))).isEqualTo("('EN')");
    }

    @Test
    void places_are_counted_on_from_the_first() {
        assertThat(SqlList.places(2, 3)).isEqualTo("?2, ?3, ?4");
        assertThat(SqlList.places(1, 1)).isEqualTo("?1");
    }
}
