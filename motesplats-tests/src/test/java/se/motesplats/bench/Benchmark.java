package se.motesplats.bench;

/** One question that a measurement answers. */
interface Benchmark {

    /** Measures, within about three minutes, and ends all that it started. */
    Report run(Site site) throws Exception;
}
