package se.motesplats.seat.ground.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatSqlTest {

    /** As the partial indexes of the database have them. */
    @Test
    void states_are_written_out_where_their_name_stands() {
        assertThat(SeatSql.of("where n.status in {active} and m.status in {active}"))
                .isEqualTo(
                        "where n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')"
                                + " and m.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')");
        assertThat(SeatSql.of("{taken}")).isEqualTo("('ACCEPTED', 'ATTENDED', 'NO_SHOW')");
        assertThat(SeatSql.of("{underWay}")).isEqualTo("('NOMINATED', 'INVITED', 'ACCEPTED')");
    }
}
