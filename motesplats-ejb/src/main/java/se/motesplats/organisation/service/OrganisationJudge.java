package se.motesplats.organisation.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.Population;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.Scope;

/**
 * Compares the rows of a file with the tree of a day and with each other: what is new, what is
 * there, what cannot be. A row is about an organisation that is there if it has its code; without a
 * code, if it has its name, kind and place. What is there stays as it is, but for the inhabitants
 * of a year.
 */
final class OrganisationJudge {

    /** Between the names down to one of several that are called the same. */
    static final String BETWEEN = " › ";

    private final LocalDate day;
    private final Predicate<Scope> mayChange;
    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, Draft> draftsByCode = new HashMap<>();
    private final Map<String, List<Draft>> draftsByName = new HashMap<>();
    private final Map<Object, Integer> taken = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    /** Where something is in the tree, or will be. */
    static final class Place {
        private final String name;
        private final @Nullable Organisation there;
        private final @Nullable Place parent;

        Place(String name, @Nullable Organisation there, @Nullable Place parent) {
            this.name = name;
            this.there = there;
            this.parent = parent;
        }

        Optional<Organisation> there() {
            return Optional.ofNullable(there);
        }

        Optional<Place> parent() {
            return Optional.ofNullable(parent);
        }

        /** All names down to it, to compare. */
        private String names() {
            String own = NormalForm.key(name);
            return parent == null ? own : parent.names() + BETWEEN + own;
        }

        /** Of what is there, from here upwards; the whole system above a new root. */
        private Scope scope() {
            return there != null ? there.scope() : parent == null ? Scope.system() : parent.scope();
        }
    }

    /** A new one that another row could be about, too. */
    private record Same(OrganisationKind kind, String name, @Nullable Place parent) {}

    /** A row on its way to a verdict. */
    static final class Draft {
        private final OrganisationLine line;
        private boolean begun;
        private OrganisationVerdict verdict = OrganisationVerdict.PARENT_REFUSED;
        private String about = "";
        private @Nullable Place place;

        Draft(OrganisationLine line) {
            this.line = line;
        }

        private void say(OrganisationVerdict said, String what) {
            verdict = said;
            about = what;
        }

        OrganisationLine line() {
            return line;
        }

        OrganisationRow row() {
            return new OrganisationRow(line, verdict, about);
        }

        /** Where it is or will be, unless it is refused. */
        Optional<Place> place() {
            return verdict.isRefused() ? Optional.empty() : Optional.ofNullable(place);
        }
    }

    OrganisationJudge(List<Organisation> tree, LocalDate day, Predicate<Scope> mayChange) {
        this.day = day;
        this.mayChange = mayChange;
        for (Organisation organisation : tree) {
            organisation.getCode().ifPresent(code -> byCode.put(code, organisation));
            placeOf(organisation);
        }
    }

    private @Nullable Place placeOf(Organisation organisation) {
        Place known = places.get(organisation.getId());
        if (known != null || !organisation.isValidOn(day)) {
            return known;
        }
        Place made =
                new Place(
                        organisation.getName(),
                        organisation,
                        organisation.getParent().map(this::placeOf).orElse(null));
        places.put(organisation.getId(), made);
        byName.computeIfAbsent(NormalForm.key(made.name), key -> new ArrayList<>()).add(made);
        return made;
    }

    /** As many as there are rows, in their order. */
    List<Draft> judge(List<OrganisationLine> lines) {
        for (OrganisationLine line : lines) {
            Draft draft = new Draft(line);
            drafts.add(draft);
            OrganisationVerdict wrong = LineCheck.verdict(line);
            if (wrong != null) {
                draft.begun = true;
                draft.say(wrong, "");
            }
            Draft first =
                    wrong != null || line.code().isEmpty()
                            ? null
                            : draftsByCode.putIfAbsent(line.code(), draft);
            if (first != null) {
                draft.begun = true;
                draft.say(OrganisationVerdict.DUPLICATE, String.valueOf(first.line.number()));
            }
            draftsByName
                    .computeIfAbsent(NormalForm.key(line.name()), key -> new ArrayList<>())
                    .add(draft);
        }
        drafts.forEach(this::settle);
        return drafts;
    }

    /** Finds what it is about; those that it could lie below come first. */
    private void settle(Draft draft) {
        if (draft.begun) {
            return;
        }
        draft.begun = true;
        OrganisationLine line = draft.line;
        Place parent = null;
        if (!line.parent().isEmpty()) {
            Set<Draft> refused = new HashSet<>();
            Set<Place> meant = meant(line.parent(), refused);
            if (meant.size() != 1) {
                draft.say(
                        meant.size() > 1
                                ? OrganisationVerdict.PARENT_UNCLEAR
                                : refused.isEmpty()
                                        ? OrganisationVerdict.NO_PARENT
                                        : OrganisationVerdict.PARENT_REFUSED,
                        line.parent());
                return;
            }
            parent = meant.iterator().next();
        }
        OrganisationKind kind = OrganisationFile.kind(line.kind()).orElseThrow();
        Organisation coded = byCode.get(line.code());
        if (coded == null) {
            settleByName(draft, kind, parent);
        } else {
            settleByCode(draft, kind, parent, coded);
        }
    }

    /** All that somebody can mean by a code, a name, or the names down to one. */
    private Set<Place> meant(String said, Set<Draft> refused) {
        Set<Place> meant = new HashSet<>();
        Organisation coded = byCode.get(said);
        Place there = coded == null ? null : places.get(coded.getId());
        if (there != null) {
            return Set.of(there);
        }
        Draft codedDraft = draftsByCode.get(said);
        if (codedDraft != null) {
            mean(codedDraft, meant, refused);
            return meant;
        }
        String[] parts = said.split("\\s*[›>]\\s*");
        String last = NormalForm.key(parts[parts.length - 1]);
        meant.addAll(byName.getOrDefault(last, List.of()));
        for (Draft draft : draftsByName.getOrDefault(last, List.of())) {
            mean(draft, meant, refused);
        }
        StringBuilder names = new StringBuilder();
        for (String part : parts) {
            names.append(BETWEEN).append(NormalForm.key(part));
        }
        meant.removeIf(place -> !(BETWEEN + place.names()).endsWith(names.toString()));
        return meant;
    }

    private void mean(Draft draft, Set<Place> meant, Set<Draft> refused) {
        settle(draft);
        draft.place().ifPresentOrElse(meant::add, () -> refused.add(draft));
    }

    private void settleByCode(
            Draft draft, OrganisationKind kind, @Nullable Place parent, Organisation there) {
        Place place = places.get(there.getId());
        if (place == null
                || there.getKind() != kind
                || !NormalForm.key(there.getName()).equals(NormalForm.key(draft.line.name()))) {
            draft.say(OrganisationVerdict.CODE_TAKEN, there.getName());
        } else if (parent != null && parent != place.parent) {
            draft.say(
                    OrganisationVerdict.OTHER_PLACE, place.parent == null ? "" : place.parent.name);
        } else {
            settleThere(draft, place, there);
        }
    }

    private void settleByName(Draft draft, OrganisationKind kind, @Nullable Place parent) {
        String name = NormalForm.key(draft.line.name());
        for (Place place : byName.getOrDefault(name, List.of())) {
            Organisation there = place.there;
            if (there != null && there.getKind() == kind && place.parent == parent) {
                if (draft.line.code().isEmpty()) {
                    settleThere(draft, place, there);
                } else {
                    draft.say(OrganisationVerdict.NAME_TAKEN, there.getCode().orElse(""));
                }
                return;
            }
        }
        if (isTaken(draft, new Same(kind, name, parent))) {
            return;
        }
        Place place = new Place(draft.line.name(), null, parent);
        draft.place = place;
        draft.say(
                mayChange.test(place.scope())
                        ? OrganisationVerdict.NEW
                        : OrganisationVerdict.NOT_YOURS,
                "");
    }

    private void settleThere(Draft draft, Place place, Organisation there) {
        if (isTaken(draft, place)) {
            return;
        }
        Optional<Population> figure = LineCheck.figure(draft.line, "");
        boolean known =
                figure.isEmpty()
                        || there.populationOf(figure.get().getYear())
                                .filter(p -> p.getCount() == figure.get().getCount())
                                .isPresent();
        draft.place = place;
        draft.say(
                known
                        ? OrganisationVerdict.UNCHANGED
                        : mayChange.test(there.scope())
                                ? OrganisationVerdict.NEW_FIGURE
                                : OrganisationVerdict.NOT_YOURS,
                "");
    }

    private boolean isTaken(Draft draft, Object what) {
        Integer first = taken.putIfAbsent(what, draft.line.number());
        if (first != null) {
            draft.say(OrganisationVerdict.DUPLICATE, String.valueOf(first));
        }
        return first != null;
    }
}
