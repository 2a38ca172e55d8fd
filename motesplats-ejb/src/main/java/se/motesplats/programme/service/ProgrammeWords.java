package se.motesplats.programme.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.event.Event;
import se.motesplats.event.Room;
import se.motesplats.programme.ProgrammeRelease;
import se.motesplats.programme.ProgrammeWarning;
import se.motesplats.programme.ReleaseChange;
import se.motesplats.programme.ReleasedSession;
import se.motesplats.programme.Session;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.proposal.review.service.AcceptedProposal;
import se.motesplats.shared.NormalForm;

/** What the working schedule says of a session, a proposal, a release and its changes. */
final class ProgrammeWords {

    private ProgrammeWords() {}

    /** What a session is about: its own words, else those of its proposal. */
    static @Nullable String text(Session session, Map<Long, AcceptedProposal> accepted) {
        return session.getText()
                .or(() -> session.getProposalId().map(accepted::get).map(AcceptedProposal::summary))
                .filter(t -> !t.isBlank())
                .orElse(null);
    }

    /** The session as a release would say it; empty without a time. */
    static Optional<ReleasedSession> frozen(
            ProgrammeRelease release,
            Session session,
            Map<Long, AcceptedProposal> accepted,
            @Nullable ReleasedSession before) {
        return session.getSlot()
                .map(
                        slot ->
                                new ReleasedSession(
                                        release,
                                        session,
                                        slot,
                                        blankToNull(presenters(session, accepted)),
                                        text(session, accepted),
                                        before));
    }

    static List<WorkingProgramme.Change> changes(
            List<ReleasedSession> older, List<ReleasedSession> newer, Map<Long, Long> choices) {
        return ReleaseChange.between(older, newer).stream()
                .map(
                        c ->
                                new WorkingProgramme.Change(
                                        c.kind(),
                                        c.session().getTitle(),
                                        c.before() == null ? null : c.before().getSlot(),
                                        c.before() == null
                                                ? null
                                                : c.before().getRoom().orElse(null),
                                        c.after() == null ? null : c.after().getSlot(),
                                        c.after() == null ? null : c.after().getRoom().orElse(null),
                                        choices.getOrDefault(c.session().getSessionId(), 0L)))
                .toList();
    }

    static List<Slot> days(Event event) {
        return event.getDays().stream()
                .map(d -> new Slot(d.getDay(), d.getStartsAt(), d.getEndsAt()))
                .toList();
    }

    static WorkingProgramme.Row row(Session s, Map<Long, AcceptedProposal> accepted) {
        return new WorkingProgramme.Row(
                s.getId(),
                s.getVersion(),
                s.getProposalId().orElse(null),
                s.getKind(),
                s.getTitle(),
                s.getPresenters().orElse(null),
                presenters(s, accepted),
                s.getText().orElse(null),
                s.getRoom().map(Room::getId).orElse(null),
                s.getRoom().map(Room::getName).orElse(null),
                s.getSlot().orElse(null),
                s.getExpected().orElse(null));
    }

    static WorkingProgramme.Unplanned unplanned(AcceptedProposal p) {
        return new WorkingProgramme.Unplanned(
                p.id(),
                p.number(),
                p.title(),
                SessionKind.valueOf(p.format().name()),
                presenters(p));
    }

    static WorkingProgramme.Release release(ProgrammeRelease r, @Nullable Long shown) {
        return new WorkingProgramme.Release(
                r.getId(),
                r.getNumber(),
                r.getName(),
                r.getReleasedAt(),
                r.getPerson().flatMap(Person::getNameForOthers).orElse(null),
                shown != null && shown == r.getId());
    }

    static ProgrammeWarning.Place place(Room room) {
        return new ProgrammeWarning.Place(room.getId(), room.getName(), room.getCapacity());
    }

    static ProgrammeWarning.Entry entry(Session s, Map<Long, AcceptedProposal> accepted) {
        AcceptedProposal proposal = s.getProposalId().map(accepted::get).orElse(null);
        Map<String, String> keys = new HashMap<>();
        if (proposal != null) {
            proposal.presenters().forEach(p -> keys.put("p:" + p.personId(), p.name()));
            proposal.presenters().forEach(p -> addName(keys, p.name()));
        }
        s.getPresenters().ifPresent(t -> List.of(t.split(",")).forEach(n -> addName(keys, n)));
        return new ProgrammeWarning.Entry(
                s.getId(),
                s.getTitle(),
                s.getKind(),
                s.getSlot().orElse(null),
                s.getRoom().map(ProgrammeWords::place).orElse(null),
                keys,
                s.getExpected().orElse(null),
                s.getProposalId().isEmpty() || proposal != null);
    }

    static void addName(Map<String, String> keys, String name) {
        if (!name.isBlank()) {
            keys.put("n:" + NormalForm.key(name), name.strip());
        }
    }

    static String presenters(Session s, Map<Long, AcceptedProposal> accepted) {
        return s.getPresenters()
                .orElseGet(
                        () ->
                                s.getProposalId()
                                        .map(accepted::get)
                                        .map(ProgrammeWords::presenters)
                                        .orElse(""));
    }

    static String presenters(AcceptedProposal proposal) {
        return proposal.presenters().stream()
                .map(
                        p ->
                                p.name().isBlank() || p.organisation().isBlank()
                                        ? p.name() + p.organisation()
                                        : p.name() + " (" + p.organisation() + ')')
                .filter(n -> !n.isBlank())
                .collect(Collectors.joining(", "));
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
