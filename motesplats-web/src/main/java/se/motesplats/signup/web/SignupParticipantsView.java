package se.motesplats.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.web.OfEvent;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.web.ListChoice;
import se.motesplats.shared.list.web.ListColumn;
import se.motesplats.shared.list.web.ListFrame;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.signup.service.ParticipantFilter;
import se.motesplats.signup.service.ParticipantOverview;
import se.motesplats.signup.service.ParticipantRow;
import se.motesplats.signup.service.ParticipantService;

/**
 * Who has a seat at an event. What is chosen stands in the address, so that a list can be kept and
 * sent, and a file holds the same rows.
 */
@Named
@RequestScoped
public class SignupParticipantsView extends OfEvent {

    private static final int PAGE_SIZE = 50;

    private static final ListColumn MODE = ListColumn.usual("mode", "seat.mode");

    private static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.always("name", "seat.name").sorted(),
                    ListColumn.usual("email", "seat.email"),
                    ListColumn.usual("organisation", "seat.unit").sorted(),
                    ListColumn.usual("status", "signup.participants.state").sorted(),
                    MODE,
                    ListColumn.usual("change", "signup.participants.since").sortedDown(),
                    ListColumn.usual("choices", "signup.participants.choices"));

    @Inject private ParticipantService service;
    @Inject private ColumnService columns;
    @Inject private LanguageChoice languageChoice;

    private final ParticipantSearch search = new ParticipantSearch();

    private List<ParticipantRow> rows = List.of();
    private @Nullable ParticipantOverview overview;
    private @Nullable ListFrame list;
    private long found;

    /** Reads the address and loads one page of the list. */
    public void load() {
        overview = service.overview(event());
        ParticipantFilter filter = search.filter(event());
        found = service.count(filter);
        list = frame(overview);
        int before = list.turn(search.getPage(), Math.toIntExact(found), PAGE_SIZE);
        rows = service.list(filter, before, PAGE_SIZE);
    }

    private ListFrame frame(ParticipantOverview about) {
        return new ListFrame(
                        ListName.PARTICIPANTS,
                        search.address(event()),
                        search.order(),
                        COLUMNS.stream().filter(c -> about.modes() || !c.equals(MODE)).toList(),
                        columns.switched(ListName.PARTICIPANTS))
                .pill("q", "signup.participants.search", search.getText())
                .pill("unit", "signup.participants.unit", ListChoice.chosenOf(units(about)))
                .pill("state", "signup.participants.state", ListChoice.chosenOf(getStates()))
                .pill("answer", "signup.participants.answer", ListChoice.chosenOf(getAnswers()))
                .pill("choice", "signup.participants.choices", ListChoice.chosenOf(getChoices()));
    }

    private List<ListChoice> units(ParticipantOverview about) {
        Object chosen = Objects.requireNonNullElse(search.getUnitId(), "");
        return about.units().stream().map(u -> ListChoice.of(u.id(), below(u), chosen)).toList();
    }

    /** The name behind as many dashes as there are units above. */
    private String below(ParticipantOverview.Unit unit) {
        return Stream.of("", "signup.participants.below", "signup.participants.furtherBelow")
                .skip(Math.min(unit.depth(), 2))
                .findFirst()
                .filter(key -> !key.isEmpty())
                .map(key -> texts().format(key, unit.name()))
                .orElse(unit.name());
    }

    private Texts texts() {
        return Texts.of(languageChoice.getLanguage());
    }

    public List<ListChoice> getUnits() {
        return overview == null ? List.of() : units(overview);
    }

    public List<ListChoice> getStates() {
        return search.states(texts());
    }

    public List<ListChoice> getAnswers() {
        return search.answers(texts());
    }

    public List<ListChoice> getChoices() {
        return search.choices(texts());
    }

    public @Nullable ParticipantOverview getOverview() {
        return overview;
    }

    /** How many the filter finds. */
    public long getFound() {
        return found;
    }

    public List<ParticipantRow> getRows() {
        return rows;
    }

    public @Nullable ListFrame getList() {
        return list;
    }

    public ParticipantSearch getSearch() {
        return search;
    }
}
