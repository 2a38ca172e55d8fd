package se.motesplats.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** What one person needs of food and access at one event. */
@Entity
@Table(name = "participant_need")
public class ParticipantNeed extends BaseEntity {

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "person_id")
    private long personId;

    @Convert(converter = NeedSetConverter.class)
    private Set<Need> needs = EnumSet.noneOf(Need.class);

    @Column(name = "diet_text")
    private @Nullable String dietText;

    @Column(name = "access_text")
    private @Nullable String accessText;

    private boolean shown;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ParticipantNeed() {}

    public ParticipantNeed(long eventId, long personId, Instant at) {
        this.eventId = eventId;
        this.personId = personId;
        this.changedAt = at;
    }

    /**
     * Says it anew.
     *
     * @param textsShown whether the coordinator may read the texts, without a name; otherwise they
     *     are only counted
     */
    public void tell(
            Set<Need> chosen,
            @Nullable String newDietText,
            @Nullable String newAccessText,
            boolean textsShown,
            Instant at) {
        needs = chosen.isEmpty() ? EnumSet.noneOf(Need.class) : EnumSet.copyOf(chosen);
        dietText = newDietText;
        accessText = newAccessText;
        shown = textsShown;
        changedAt = at;
    }

    /**
     * Nobody eats there: what was about food is forgotten.
     *
     * @return whether something was
     */
    public boolean forgetDiet(Instant at) {
        Set<Need> access = EnumSet.noneOf(Need.class);
        needs.stream().filter(need -> need.kind() == Need.Kind.ACCESS).forEach(access::add);
        if (access.equals(needs) && dietText == null) {
            return false;
        }
        needs = access;
        dietText = null;
        changedAt = at;
        return true;
    }

    /** Whether nothing is told. */
    public boolean isNothing() {
        return needs.isEmpty() && dietText == null && accessText == null;
    }

    public long getEventId() {
        return eventId;
    }

    public long getPersonId() {
        return personId;
    }

    public Set<Need> getNeeds() {
        return Set.copyOf(needs);
    }

    public Optional<String> getDietText() {
        return Optional.ofNullable(dietText);
    }

    public Optional<String> getAccessText() {
        return Optional.ofNullable(accessText);
    }

    public boolean isShown() {
        return shown;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
