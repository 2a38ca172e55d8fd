package se.motesplats.seat.ground.service;

import java.util.Map;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.database.service.SqlList;

/**
 * Names for the sets of states of nominations that several statements ask for, so that none lists
 * them by itself; a set that one question alone has stands there. They are written as constants,
 * not as parameters: a plan that is made once can use the partial indexes.
 */
public final class SeatSql {

    private static final Map<String, String> STATES =
            Map.of(
                    "{active}", SqlList.of(NominationStatus.ACTIVE),
                    "{taken}", SqlList.of(NominationStatus.TAKEN),
                    "{underWay}", SqlList.of(NominationStatus.UNDER_WAY),
                    "{unanswered}", SqlList.of(NominationStatus.UNANSWERED),
                    "{expected}", SqlList.of(NominationStatus.EXPECTED),
                    "{takingPart}", SqlList.of(NominationStatus.TAKING_PART));

    private SeatSql() {}

    /** A statement, or a part of one, in which {@code status in {active}} is written out. */
    public static String of(String sql) {
        String written = sql;
        for (Map.Entry<String, String> states : STATES.entrySet()) {
            written = written.replace(states.getKey(), states.getValue());
        }
        return written;
    }
}
