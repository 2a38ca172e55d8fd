package se.motesplats.signup;

import java.util.Arrays;
import java.util.List;

/** What can be told by a tick, so that it can be counted; the rest is free text. */
public enum Need {
    VEGETARIAN(Kind.DIET),
    VEGAN(Kind.DIET),
    GLUTEN_FREE(Kind.DIET),
    LACTOSE_FREE(Kind.DIET),
    MILK_FREE(Kind.DIET),
    EGG_FREE(Kind.DIET),
    NUT_FREE(Kind.DIET),
    FISH_FREE(Kind.DIET),
    PORK_FREE(Kind.DIET),
    WHEELCHAIR(Kind.ACCESS),
    HEARING_LOOP(Kind.ACCESS),
    SIGN_LANGUAGE(Kind.ACCESS),
    SEAT_NEAR_STAGE(Kind.ACCESS),
    SCENT_FREE(Kind.ACCESS);

    /** Whom it is for: the kitchen, or those who arrange the rooms. */
    public enum Kind {
        DIET,
        ACCESS
    }

    private final Kind kind;

    Need(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** All of a kind, in the order in which they are shown. */
    public static List<Need> of(Kind kind) {
        return Arrays.stream(values()).filter(need -> need.kind == kind).toList();
    }
}
