package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewRoomTest {

    private final ViewRoom room = new ViewRoom();

    @Test
    void lets_no_more_in_at_once_than_there_is_room_for() {
        List<Long> inside = new ArrayList<>();
        for (int i = 0; i < ViewRoom.AT_ONCE; i++) {
            inside.add(room.enter().orElseThrow());
        }
        assertThat(room.enter()).isEmpty();
        room.leave(inside.get(3));
        assertThat(room.enter()).isPresent();
    }

    /** The page of a slow request would be thrown away by as many as are kept. */
    @Test
    void a_slow_request_never_becomes_the_eldest_of_those_that_are_kept() {
        long slow = room.enter().orElseThrow();
        int quick = 0;
        for (var next = room.enter(); next.isPresent(); next = room.enter()) {
            room.leave(next.getAsLong());
            quick++;
        }
        // Those that ran when it began may still make theirs.
        assertThat(quick + ViewRoom.AT_ONCE).isLessThanOrEqualTo(ViewRoom.KEPT);
        assertThat(quick).isGreaterThan(ViewRoom.AT_ONCE);
        room.leave(slow);
        assertThat(room.enter()).isPresent();
    }
}
