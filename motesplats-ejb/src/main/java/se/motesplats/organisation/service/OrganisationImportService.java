package se.motesplats.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.service.OrganisationJudge.Draft;
import se.motesplats.organisation.service.OrganisationJudge.Place;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishOrder;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.sheet.service.Table;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Organisations from a file: looked at row by row, and added all at once. Whoever confirms sends
 * the rows again, and everything is asked again.
 */
@Stateless
@UseCase
public class OrganisationImportService {

    /** Of a figure where the file names nobody. */
    private static final String SOURCE = "Inläst från fil";

    @Inject private OrganisationRepository repository;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * How many were written.
     *
     * @param figures those that got the inhabitants of a year
     */
    public record Imported(int added, int figures) {}

    /** Whether the caller may add to the top of the tree, or only below a part of it. */
    @Allow(Permission.ORGANISATION_EDIT)
    @ReadOnly
    public boolean mayAddRoots() {
        return caller.grants().allow(Permission.ORGANISATION_EDIT, Scope.system());
    }

    /** The rows of a file, each with what would happen; nothing is changed. */
    @Allow(Permission.ORGANISATION_EDIT)
    @ReadOnly
    public OrganisationReport preview(byte @NotNull [] file) {
        if (file.length > TableReader.MAX_BYTES) {
            throw new RuleViolation("error.table.tooLarge", TableReader.MAX_BYTES / 1024);
        }
        Table table = TableReader.read(file, OrganisationFile.MOST);
        return new OrganisationReport(
                judge(OrganisationFile.read(table.rows())).stream().map(Draft::row).toList(),
                table.oldEncoding(),
                table.sheet(),
                table.unread());
    }

    /**
     * Adds what is new, all or nothing.
     *
     * @throws RuleViolation if a row cannot be used that the caller has not left out
     */
    @Allow(Permission.ORGANISATION_EDIT)
    public Imported add(@NotNull @Valid ImportOrganisations command) {
        repository.lockImports();
        List<Draft> drafts = judge(command.lines());
        for (Draft draft : drafts) {
            if (draft.row().verdict().isRefused()
                    && !command.leftOut().contains(draft.line().number())) {
                throw new RuleViolation(
                        "error.organisation.import.row",
                        draft.line().number(),
                        draft.row().verdict());
            }
        }
        Map<Place, OrganisationLine> fresh = new HashMap<>();
        drafts.forEach(draft -> draft.place().ifPresent(at -> fresh.put(at, draft.line())));
        Map<Place, Organisation> made = new HashMap<>();
        int figures = 0;
        for (Draft draft : drafts) {
            Place place = draft.place().orElse(null);
            if (place == null) {
                continue;
            }
            switch (draft.row().verdict()) {
                case NEW -> make(place, fresh, made);
                case NEW_FIGURE -> {
                    figures++;
                    setFigure(repository.forEdit(place.there().orElseThrow().getId()), draft);
                }
                default -> {}
            }
        }
        repository.flush();
        return new Imported(made.size(), figures);
    }

    private List<Draft> judge(List<OrganisationLine> lines) {
        return new OrganisationJudge(
                        repository.all(),
                        today(),
                        scope -> caller.grants().allow(Permission.ORGANISATION_EDIT, scope))
                .judge(lines);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private Organisation make(
            Place place, Map<Place, OrganisationLine> fresh, Map<Place, Organisation> made) {
        Organisation known = place.there().orElse(made.get(place));
        if (known != null) {
            return known;
        }
        OrganisationLine line = fresh.get(place);
        if (line == null) {
            throw new IllegalStateException("no row for a place that is not there");
        }
        Organisation parent = place.parent().map(p -> make(p, fresh, made)).orElse(null);
        Organisation organisation =
                new Organisation(
                        OrganisationFile.kind(line.kind()).orElseThrow(), line.name(), parent);
        organisation.describe(
                emptyToNull(line.code()),
                emptyToNull(line.emailSuffix()),
                emptyToNull(line.county()));
        LineCheck.figure(line, SOURCE).ifPresent(organisation::setPopulation);
        repository.add(organisation);
        made.put(place, organisation);
        return organisation;
    }

    private static void setFigure(Organisation organisation, Draft draft) {
        LineCheck.figure(draft.line(), SOURCE).ifPresent(organisation::setPopulation);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * What is there today as the rows of a file: they show how to write it, and change nothing when
     * they are read again.
     */
    @Allow(Permission.ORGANISATION_EDIT)
    @ReadOnly
    public List<OrganisationSheetRow> template() {
        LocalDate today = today();
        List<Organisation> valid =
                repository.all().stream().filter(o -> o.isValidOn(today)).toList();
        return SwedishOrder.of(valid, OrganisationSheetRow::names).stream()
                .limit(OrganisationFile.MOST)
                .map(o -> OrganisationSheetRow.of(o, today.getYear()))
                .toList();
    }
}
