package se.motesplats.seat;

/** What the weights of a distribution are. */
public enum WeightKind {
    /** Inhabitants on 31 December of a year. */
    POPULATION,
    /** Employees of the operations concerned; typed, because no register has them. */
    EMPLOYEES,
    /** People who took part in earlier events of the series. */
    ATTENDANCE,
    /** Seats that the distribution of the event before gave. */
    EARLIER,
    /** Anything else; typed. */
    TYPED;

    /** Whether somebody types the weights in. */
    public boolean isTyped() {
        return this == EMPLOYEES || this == TYPED;
    }
}
