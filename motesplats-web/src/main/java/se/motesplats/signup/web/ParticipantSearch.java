package se.motesplats.signup.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.shared.list.service.Sort;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.signup.service.ParticipantFilter;

/** What the list of participants is searched for; its address says it. */
public class ParticipantSearch {

    private static final Sort<ParticipantFilter.Sorting> USUAL =
            Sort.by(ParticipantFilter.Sorting.NAME);

    private @Nullable String text;
    private @Nullable Long unitId;
    private @Nullable NominationStatus state;
    private ParticipantFilter.@Nullable Answered answer;
    private ParticipantFilter.@Nullable Chosen choice;
    private @Nullable String sort;
    private @Nullable String page;

    /** The filter that the address means; what is not said limits nothing. */
    static ParticipantFilter filter(
            long eventId,
            @Nullable String text,
            @Nullable Long unitId,
            @Nullable NominationStatus state,
            ParticipantFilter.@Nullable Answered answer,
            ParticipantFilter.@Nullable Chosen choice,
            @Nullable String sort) {
        Sort<ParticipantFilter.Sorting> order = Sort.of(sort, USUAL);
        // What changed last comes first as it is read: that is downwards.
        boolean upwards = order.by() == ParticipantFilter.Sorting.CHANGE;
        return new ParticipantFilter(
                eventId,
                text == null || text.isBlank() ? null : text,
                unitId,
                state,
                answer == null ? ParticipantFilter.Answered.ANY : answer,
                choice == null ? ParticipantFilter.Chosen.ANY : choice,
                order.by(),
                order.descending() != upwards);
    }

    ParticipantFilter filter(long event) {
        return filter(event, text, unitId, state, answer, choice, sort);
    }

    Sort<ParticipantFilter.Sorting> order() {
        return Sort.of(sort, USUAL);
    }

    ListAddress address(long event) {
        return new ListAddress("/signup/participants.xhtml")
                .keep("event", event)
                .filter("q", text)
                .filter("unit", unitId)
                .filter("state", state)
                .filter("answer", answer == ParticipantFilter.Answered.ANY ? null : answer)
                .filter("choice", choice == ParticipantFilter.Chosen.ANY ? null : choice)
                .sort(order(), USUAL);
    }

    /** How many of the filters that are folded away on phones limit the list. */
    public long getChosenFilters() {
        return Stream.of(
                        unitId != null,
                        state != null,
                        answer != null && answer != ParticipantFilter.Answered.ANY,
                        choice != null && choice != ParticipantFilter.Chosen.ANY)
                .filter(limits -> limits)
                .count();
    }

    List<ListChoice> states(Texts texts) {
        return ListChoice.of(NominationStatus.values(), state, texts);
    }

    List<ListChoice> answers(Texts texts) {
        return ListChoice.of(
                new ParticipantFilter.Answered[] {
                    ParticipantFilter.Answered.MISSING, ParticipantFilter.Answered.GIVEN
                },
                answer,
                texts);
    }

    List<ListChoice> choices(Texts texts) {
        return ListChoice.of(
                new ParticipantFilter.Chosen[] {
                    ParticipantFilter.Chosen.MADE, ParticipantFilter.Chosen.NOT_MADE
                },
                choice,
                texts);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public void setUnitId(@Nullable Long unitId) {
        this.unitId = unitId;
    }

    public @Nullable NominationStatus getState() {
        return state;
    }

    public void setState(@Nullable NominationStatus state) {
        this.state = state;
    }

    public ParticipantFilter.@Nullable Answered getAnswer() {
        return answer;
    }

    public void setAnswer(ParticipantFilter.@Nullable Answered answer) {
        this.answer = answer;
    }

    public ParticipantFilter.@Nullable Chosen getChoice() {
        return choice;
    }

    public void setChoice(ParticipantFilter.@Nullable Chosen choice) {
        this.choice = choice;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
