package se.motesplats.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A page of a large and of a small house: how long both take, and how many statements. */
record ManyAndFew(Load many, Load few, long statementsMany, long statementsFew) {

    private static final int ROUNDS = 7;
    private static final int ANSWERS = 20;
    private static final int WARM_UP = 60;

    /** Asks both until they are warm, and counts their statements. */
    static ManyAndFew of(Site.Stand ofMany, Load many, Site.Stand ofFew, Load few)
            throws IOException, SQLException {
        many.millis(WARM_UP / 2);
        few.millis(WARM_UP / 2);
        return new ManyAndFew(many, few, Sql.statements(ofMany, many), Sql.statements(ofFew, few));
    }

    /** What the table says of how it was measured. */
    static String way() {
        return Report.format(
                "The time within which 95 of 100 answers come, one after the other. Medians of %d rounds in turns of %d answers each. SQL"
                        + " statements of one answer are counted in PostgreSQL's log.",
                ROUNDS, ANSWERS);
    }

    Rounds rounds() throws Exception {
        return Rounds.interleave(ROUNDS, () -> p95(many), () -> p95(few));
    }

    private static double p95(Load page) throws IOException {
        return Rounds.percentile(95, page.millis(ANSWERS));
    }

    /** Its line of the table. */
    void row(Report report, String what, Rounds rounds) {
        report.row(
                what,
                Report.format("%.0f ms", rounds.application()),
                Report.format("%.0f ms", rounds.baseline()),
                Report.format("**%.2f** (%s)", rounds.ratio(), rounds.spread()),
                statementsMany + " and " + statementsFew);
    }

    /** How many statements the large one needs besides. */
    double more() {
        return statementsMany - statementsFew;
    }
}
