package se.motesplats.apportionment;

/** How seats follow weights. */
public enum ApportionmentMethod {
    /** Lika: the same number each, the remainder by the tie rule. */
    EQUAL,
    /** Största rest (Hare): whole shares, then one each to the largest remainders. */
    LARGEST_REMAINDER,
    /** Uddatalsmetoden: the next seat to the largest w/(2k+1). */
    SAINTE_LAGUE,
    /** Jämkade uddatalsmetoden: as uddatalsmetoden, with another first divisor. */
    MODIFIED_SAINTE_LAGUE,
    /** Heltalsmetoden: the next seat to the largest w/(k+1). */
    DHONDT,
    /** The next seat to the largest w/√(k(k+1)); everyone first gets one. */
    HUNTINGTON_HILL,
    /** The next seat to the largest w/k; everyone first gets one. */
    ADAMS;

    /**
     * Whether a larger number of seats can take a seat from a unit (the Alabama paradox); a method
     * that hands out one seat after the other never does.
     */
    public boolean isHouseMonotone() {
        return this != LARGEST_REMAINDER;
    }
}
