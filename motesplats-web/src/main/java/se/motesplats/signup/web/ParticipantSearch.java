package se.motesplats.signup.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.NominationStatus;
import se.motesplats.signup.service.ParticipantFilter;

/** What the list of participants is searched for; its address says it. */
public class ParticipantSearch implements Serializable {

    private @Nullable String text;
    private @Nullable Long unitId;
    private @Nullable NominationStatus state;
    private ParticipantFilter.@Nullable Answered answer;
    private ParticipantFilter.@Nullable Chosen choice;
    private ParticipantFilter.@Nullable Sorting order;

    /** The filter that the address means; what is not said limits nothing. */
    static ParticipantFilter filter(
            long eventId,
            @Nullable String text,
            @Nullable Long unitId,
            @Nullable NominationStatus state,
            ParticipantFilter.@Nullable Answered answer,
            ParticipantFilter.@Nullable Chosen choice,
            ParticipantFilter.@Nullable Sorting order) {
        return new ParticipantFilter(
                eventId,
                text == null || text.isBlank() ? null : text,
                unitId,
                state,
                answer == null ? ParticipantFilter.Answered.ANY : answer,
                choice == null ? ParticipantFilter.Chosen.ANY : choice,
                order == null ? ParticipantFilter.Sorting.NAME : order);
    }

    ParticipantFilter filter(long event) {
        return filter(event, text, unitId, state, answer, choice, order);
    }

    /** The address of a file with the same rows. */
    String file(String extension, long event) {
        StringBuilder address =
                new StringBuilder("/signup/participants." + extension + "?event=" + event);
        add(address, "q", text);
        add(address, "unit", unitId);
        add(address, "state", state);
        add(address, "answer", answer);
        add(address, "choice", choice);
        add(address, "order", order);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** Whether anything limits the list. */
    public boolean isFiltered() {
        return !filter(0).equals(filter(0, null, null, null, null, null, order));
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

    public NominationStatus[] getStates() {
        return NominationStatus.values();
    }

    public ParticipantFilter.Answered[] getAnswers() {
        return ParticipantFilter.Answered.values();
    }

    public ParticipantFilter.Chosen[] getChoices() {
        return ParticipantFilter.Chosen.values();
    }

    public ParticipantFilter.Sorting[] getOrders() {
        return ParticipantFilter.Sorting.values();
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

    public ParticipantFilter.@Nullable Sorting getOrder() {
        return order;
    }

    public void setOrder(ParticipantFilter.@Nullable Sorting order) {
        this.order = order;
    }
}
