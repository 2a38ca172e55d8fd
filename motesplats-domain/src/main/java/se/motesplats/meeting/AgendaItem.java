package se.motesplats.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;

/**
 * A point of a meeting. One that goes on to a later meeting stays where it was, and the later one
 * knows where it came from.
 */
@Entity
@Table(name = "agenda_item")
public class AgendaItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private int position;

    @Enumerated(EnumType.STRING)
    private AgendaItemKind kind = AgendaItemKind.INFORMATION;

    @Enumerated(EnumType.STRING)
    private AgendaItemPart part;

    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    private String title;
    private @Nullable String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "presenter_id")
    private @Nullable Person presenter;

    @Column(name = "presenter_text")
    private @Nullable String presenterText;

    private @Nullable Integer minutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "suggested_by_id")
    private @Nullable Person suggestedBy;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "moved_from_id")
    private @Nullable AgendaItem movedFrom;

    @Column(name = "bundle_id")
    private @Nullable Long bundleId;

    protected AgendaItem() {}

    /**
     * @param position where it stands among those of its part, from 1 on
     */
    public AgendaItem(
            Meeting meeting,
            AgendaItemPart part,
            int position,
            String title,
            AgendaItemState state) {
        this.meeting = meeting;
        this.part = part;
        this.position = position;
        this.title = title;
        this.state = state;
    }

    /** Says what it is about, and how long that may take. */
    public void describe(
            String newTitle,
            @Nullable String newText,
            AgendaItemKind newKind,
            @Nullable Integer newMinutes) {
        title = newTitle;
        text = newText;
        kind = newKind;
        minutes = newMinutes;
    }

    /** Who presents it: a person, or somebody in words. */
    public void presentedBy(@Nullable Person person, @Nullable String inWords) {
        presenter = person;
        presenterText = person == null ? inWords : null;
    }

    public void suggestedBy(@Nullable Person person) {
        suggestedBy = person;
    }

    /** Puts it at another place. */
    public void place(AgendaItemPart newPart, int newPosition) {
        part = newPart;
        position = newPosition;
    }

    /**
     * @param reason why, in words; null for none
     */
    public void become(AgendaItemState newState, @Nullable String reason) {
        state = newState;
        stateReason = reason;
    }

    /**
     * The same point for a later meeting, among the points there, as that one has its own theme;
     * this one says that it went on.
     *
     * @throws RuleViolation {@code error.meeting.pointStanding} for what every meeting has
     */
    public AgendaItem moveTo(Meeting later, int newPosition) {
        goOn();
        AgendaItem next =
                new AgendaItem(
                        later, AgendaItemPart.POINT, newPosition, title, AgendaItemState.AGREED);
        next.text = text;
        next.kind = kind;
        next.minutes = minutes;
        next.presenter = presenter;
        next.presenterText = presenterText;
        next.suggestedBy = suggestedBy;
        next.movedFrom = this;
        next.bundleId = bundleId;
        return next;
    }

    /**
     * It is not done with: it goes on to a later meeting, or waits for one.
     *
     * @throws RuleViolation {@code error.meeting.pointStanding} for what every meeting has
     */
    public void goOn() {
        if (part == AgendaItemPart.STANDING) {
            throw new RuleViolation("error.meeting.pointStanding", title);
        }
        state = AgendaItemState.MOVED;
    }

    /** It does not go on from the earlier meeting after all. */
    public void withdraw() {
        state = AgendaItemState.REMOVED;
        movedFrom = null;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public int getPosition() {
        return position;
    }

    public AgendaItemKind getKind() {
        return kind;
    }

    public AgendaItemPart getPart() {
        return part;
    }

    public AgendaItemState getState() {
        return state;
    }

    public String getTitle() {
        return title;
    }

    public Optional<String> getText() {
        return Optional.ofNullable(text);
    }

    public Optional<Person> getPresenter() {
        return Optional.ofNullable(presenter);
    }

    public Optional<String> getPresenterText() {
        return Optional.ofNullable(presenterText);
    }

    public Optional<Integer> getMinutes() {
        return Optional.ofNullable(minutes);
    }

    /** The member who asked for it; empty for the secretary's own. */
    public Optional<Person> getSuggestedBy() {
        return Optional.ofNullable(suggestedBy);
    }

    public Optional<String> getStateReason() {
        return Optional.ofNullable(stateReason);
    }

    /** The point of an earlier meeting that it goes on from. */
    public Optional<AgendaItem> getMovedFrom() {
        return Optional.ofNullable(movedFrom);
    }

    /** The bundle of its documents; empty until it has one. */
    public Optional<Long> getBundleId() {
        return Optional.ofNullable(bundleId);
    }

    public void attach(@Nullable Long bundle) {
        bundleId = bundle;
    }
}
