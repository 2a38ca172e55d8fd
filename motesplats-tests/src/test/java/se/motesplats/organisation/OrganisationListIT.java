package se.motesplats.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.audit.service.AuditFilter;
import se.motesplats.audit.service.AuditItem;
import se.motesplats.audit.service.AuditService;
import se.motesplats.it.Actors;
import se.motesplats.organisation.service.OrganisationFilter;
import se.motesplats.organisation.service.OrganisationFilter.Order;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationListRow;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.list.service.Sort;

/** The list of organisations as the database finds and sorts it, and the order of the log. */
@ArquillianTest
class OrganisationListIT extends Actors {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final int ALL = 1000;

    @Inject private OrganisationService organisations;
    @Inject private AuditService audit;

    private List<OrganisationListRow> list(
            LocalDate day, String text, @Nullable OrganisationKind kind, Sort<Order> sort)
            throws Exception {
        OrganisationFilter filter = new OrganisationFilter(day, text, kind, sort);
        List<OrganisationListRow> rows = as("emil.ek", () -> organisations.list(filter, 0, ALL));
        assertThat(as("emil.ek", () -> organisations.count(filter))).isEqualTo(rows.size());
        return rows;
    }

    @Test
    void nobody_reads_it_who_is_not_logged_in() {
        OrganisationFilter all = new OrganisationFilter(TODAY, "", null, Sort.by(Order.TREE));
        assertThatThrownBy(() -> as(null, () -> organisations.list(all, 0, 1)))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> organisations.count(all)))
                .isInstanceOf(LoginRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2021-01-01", "2027-03-01"})
    void is_the_tree_of_the_day_with_its_places_and_figures(LocalDate day) throws Exception {
        List<OrganisationItem> tree = as("emil.ek", () -> organisations.list(day, ""));

        assertThat(list(day, "", null, Sort.by(Order.TREE)))
                .extracting(
                        OrganisationListRow::id,
                        OrganisationListRow::level,
                        OrganisationListRow::place,
                        OrganisationListRow::population,
                        OrganisationListRow::successor)
                .containsExactlyElementsOf(
                        tree.stream()
                                .map(
                                        o ->
                                                Tuple.tuple(
                                                        o.id(),
                                                        o.level(),
                                                        o.place(),
                                                        o.population(),
                                                        o.successor()))
                                .toList());
    }

    @Test
    void finds_by_words_without_dots_by_the_beginning_of_a_code_and_by_kind() throws Exception {
        Sort<Order> tree = Sort.by(Order.TREE);
        assertThat(list(TODAY, "harryda", null, tree))
                .extracting(OrganisationListRow::name)
                .contains("Härryda");
        assertThat(list(TODAY, "1402", null, tree))
                .extracting(OrganisationListRow::name)
                .containsExactly("Partille");
        assertThat(list(TODAY, "", OrganisationKind.MUNICIPALITY, tree))
                .hasSizeGreaterThanOrEqualTo(13)
                .extracting(OrganisationListRow::kind)
                .containsOnly(OrganisationKind.MUNICIPALITY);
        assertThat(list(TODAY, "%", null, tree)).isEmpty();
    }

    @Test
    void is_sorted_by_each_heading_in_both_directions_and_what_has_none_comes_last()
            throws Exception {
        sorted(Order.CODE, OrganisationListRow::code);
        sorted(Order.POPULATION, OrganisationListRow::population);
        assertThat(list(TODAY, "", null, Sort.by(Order.NAME)))
                .extracting(OrganisationListRow::name)
                .endsWith("Öckerö");
        assertThat(list(TODAY, "", null, new Sort<>(Order.COUNTY, true)))
                .hasSameSizeAs(list(TODAY, "", null, new Sort<>(Order.KIND, true)));
    }

    private <T extends Comparable<T>> void sorted(
            Order by, Function<OrganisationListRow, @Nullable T> column) throws Exception {
        for (boolean descending : List.of(false, true)) {
            List<T> values =
                    list(TODAY, "", null, new Sort<>(by, descending)).stream()
                            .map(column)
                            .takeWhile(value -> value != null)
                            .toList();
            assertThat(values)
                    .hasSizeGreaterThanOrEqualTo(13)
                    .isSortedAccordingTo(
                            descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
    }

    @Test
    void the_log_is_read_from_either_end() throws Exception {
        AuditFilter oldest = new AuditFilter(null, null, null, null, null, true);
        AuditFilter latest = new AuditFilter(null, null, null, null, null, false);
        assertThat(as("admin", () -> audit.list(oldest, 0, 20)))
                .extracting(AuditItem::id)
                .isSorted();
        assertThat(as("admin", () -> audit.list(latest, 0, 20)))
                .extracting(AuditItem::id)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }
}
