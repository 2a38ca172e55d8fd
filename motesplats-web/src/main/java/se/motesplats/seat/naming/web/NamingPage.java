package se.motesplats.seat.naming.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.ground.web.UnitPage;
import se.motesplats.seat.naming.service.NominationOverview;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.shared.field.web.PersonChoice;

/** What the pages have in common on which a unit fills its seats: the numbers, and the people. */
public abstract class NamingPage extends UnitPage {

    @Inject private transient NominationService nominations;
    private transient @Nullable NominationOverview overview;

    /** Loads what is stored. */
    public void load() {
        overview = nominations.overview(event(), organisation());
    }

    protected NominationService nominations() {
        return nominations;
    }

    public List<PersonChoice> findPeople(String typed) {
        return choices(nominations.searchPeople(event(), organisation(), typed));
    }

    public NominationOverview getOverview() {
        NominationOverview loaded = overview;
        if (loaded == null) {
            load();
            loaded = Objects.requireNonNull(overview);
        }
        return loaded;
    }

    /** Whether people can be named here by the caller now, for the unit or on its behalf. */
    public boolean isNaming() {
        return isWritable() || isNamingFor();
    }

    /** Whether they can be named on behalf of the unit only, with a reason. */
    public boolean isNamingFor() {
        NominationOverview shown = getOverview();
        return shown.unit() != null && shown.canNameFor() && shown.open();
    }

    /** Whether something can be changed here by the caller now. */
    public boolean isWritable() {
        NominationOverview shown = getOverview();
        return shown.unit() != null && shown.canName() && shown.open();
    }
}
