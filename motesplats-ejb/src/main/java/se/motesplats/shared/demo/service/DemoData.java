package se.motesplats.shared.demo.service;

/**
 * What a feature shows in demo mode: invented people, the seeds' own events. Implementations are
 * CDI beans and are found by type. They run at every start in demo mode, one after the other in one
 * transaction, as the system; what is there already stays as it is.
 */
public interface DemoData {

    /**
     * Lower features first: account 10, event 20, proposal 30, seat 40, programme 42, signup 44,
     * check-in 46, mailing 50.
     */
    int order();

    /** Adds what is missing. */
    void create();
}
