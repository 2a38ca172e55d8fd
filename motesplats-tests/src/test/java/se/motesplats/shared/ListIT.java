package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.account.people.service.PersonFilter;
import se.motesplats.account.people.service.PersonListItem;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Actors;
import se.motesplats.shared.list.service.ChooseColumns;
import se.motesplats.shared.list.service.ColumnService;
import se.motesplats.shared.list.service.ListName;
import se.motesplats.shared.list.service.Sort;

/** Lists as each wants to see them: in which order, and with which columns. */
@ArquillianTest
class ListIT extends Actors {

    private static final String COORDINATOR = "karin.koordinator";
    private static final String EMPLOYEE = "emil.ek";

    @Inject private ColumnService columns;
    @Inject private PersonService persons;
    @Inject private EventService events;

    @Test
    void columns_are_remembered_for_the_one_who_chose_them_and_for_that_list() throws Exception {
        choose(COORDINATOR, ListName.PROPOSALS, Set.of("proposer", "format"));
        try {
            assertThat(switched(COORDINATOR, ListName.PROPOSALS))
                    .containsExactlyInAnyOrder("proposer", "format");
            assertThat(switched(COORDINATOR, ListName.EVENTS)).isEmpty();
            assertThat(switched(EMPLOYEE, ListName.PROPOSALS)).isEmpty();
            assertThat(switched(null, ListName.PROPOSALS)).isEmpty();
            choose(COORDINATOR, ListName.PROPOSALS, Set.of("format"));
            assertThat(switched(COORDINATOR, ListName.PROPOSALS)).containsExactly("format");
        } finally {
            choose(COORDINATOR, ListName.PROPOSALS, Set.of());
        }
        assertThat(switched(COORDINATOR, ListName.PROPOSALS)).isEmpty();
    }

    @Test
    void nobody_chooses_without_a_login_and_only_names_of_columns() {
        assertThatThrownBy(() -> choose(null, ListName.EVENTS, Set.of("series")))
                .isInstanceOf(LoginRequired.class);
        for (Set<String> wrong :
                List.of(
                        Set.of("a,b"),
                        Set.of(""),
                        Set.of("x".repeat(31)),
                        IntStream.range(0, 31)
                                .mapToObj(i -> "c" + (char) ('a' + i % 26) + (i > 25 ? "x" : ""))
                                .collect(Collectors.toSet()))) {
            assertThatThrownBy(() -> choose(EMPLOYEE, ListName.EVENTS, wrong))
                    .as(wrong.toString())
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void people_are_sorted_by_organisation_and_by_their_last_login() throws Exception {
        List<String> organisations =
                sorted(PersonFilter.Order.ORGANISATION, false, PersonListItem::organisation);
        assertThat(organisations).hasSizeGreaterThan(5).isSortedAccordingTo(swedish());
        assertThat(sorted(PersonFilter.Order.ORGANISATION, true, PersonListItem::organisation))
                .isSortedAccordingTo(swedish().reversed());
        assertThat(sorted(PersonFilter.Order.LOGIN, true, PersonListItem::lastLoginAt))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sorted(PersonFilter.Order.NAME, true, PersonListItem::familyName))
                .isSortedAccordingTo(swedish().reversed());
    }

    private <T> List<T> sorted(
            PersonFilter.Order by, boolean descending, Function<PersonListItem, T> column)
            throws Exception {
        PersonFilter filter =
                new PersonFilter("motesplats", null, null, null, new Sort<>(by, descending));
        return as("admin", () -> persons.list(filter, 0, 50)).stream()
                .map(column)
                .filter(value -> value != null)
                .toList();
    }

    @Test
    void events_are_sorted_by_title_and_by_day_in_both_directions() throws Exception {
        assertThat(past(EventFilter.Order.TITLE, false).stream().map(EventListItem::title))
                .hasSizeGreaterThan(2)
                .isSortedAccordingTo(swedish());
        assertThat(past(EventFilter.Order.TITLE, true).stream().map(EventListItem::title))
                .isSortedAccordingTo(swedish().reversed());
        assertThat(past(EventFilter.Order.WHEN, false).stream().map(EventListItem::firstDay))
                .filteredOn(day -> day != null)
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(past(EventFilter.Order.SERIES, false).stream().map(EventListItem::seriesName))
                .isSortedAccordingTo(swedish());
        assertThat(past(EventFilter.Order.WHERE, true))
                .hasSameSizeAs(past(EventFilter.Order.WHEN, true));
    }

    private List<EventListItem> past(EventFilter.Order by, boolean descending) throws Exception {
        EventFilter filter =
                new EventFilter(EventFilter.Period.PAST, null, null, new Sort<>(by, descending));
        return as(COORDINATOR, () -> events.list(filter, 0, 100));
    }

    /** As the database compares: by the alphabet, å ä ö last. */
    private static Comparator<String> swedish() {
        java.text.Collator collator = java.text.Collator.getInstance(Language.SV.locale());
        collator.setStrength(java.text.Collator.PRIMARY);
        return collator::compare;
    }

    private Set<String> switched(@Nullable String user, ListName list) throws Exception {
        return as(user, () -> columns.switched(list));
    }

    private void choose(@Nullable String user, ListName list, Set<String> switched)
            throws Exception {
        as(user, () -> done(() -> columns.choose(new ChooseColumns(list, switched))));
    }
}
