package se.motesplats.proposal.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.event.Event;
import se.motesplats.organisation.Organisation;
import se.motesplats.proposal.CallForProposals;
import se.motesplats.proposal.CoPresenter;
import se.motesplats.proposal.ConflictOfInterest;
import se.motesplats.proposal.Proposal;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.Review;
import se.motesplats.proposal.SubmissionWindow;
import se.motesplats.proposal.ground.service.ProposalRepository;
import se.motesplats.proposal.review.service.PresenterRoles;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.demo.service.DemoData;

/**
 * Invented proposals to Mötesplats IFO 2021 in every state. Mötesplats Funktionshinder has none:
 * those are made through the pages.
 */
@Dependent
class DemoProposals implements DemoData {

    private static final String DOMAIN = "@motesplats.example";

    @Inject private ProposalRepository repository;
    @Inject private PersonDirectory people;
    @Inject private PresenterRoles roles;
    @PersistenceContext private EntityManager em;

    /** What is proposed, by whom, and the scores of the two reviewers. */
    private record Sketch(
            String proposer,
            ProposalFormat format,
            String title,
            String summary,
            List<Integer> scores) {}

    private static final List<Sketch> SKETCHES =
            List.of(
                    new Sketch(
                            "kontakt.alingsas",
                            ProposalFormat.SEMINAR,
                            "Ett samtal i veckan: så höll vi kontakten med unga när allt stängde",
                            "Vi ringde i stället för att vänta. Om vad ungdomarna sade, vad vi missade och vad vi har kvar.",
                            List.of(5, 4)),
                    new Sketch(
                            "kontakt.lerum",
                            ProposalFormat.WORKSHOP,
                            "Barnets plan på en sida",
                            "Pröva vår mall på ett påhittat ärende och ta med den hem. För den som skriver genomförandeplaner.",
                            List.of(5, 5)),
                    new Sketch(
                            "kontakt.harryda",
                            ProposalFormat.LECTURE,
                            "Vad gör en familjebehandlare på nätet?",
                            "Tre år med digitala samtal: när det fungerar bättre än i rummet, och när det inte gör det.",
                            List.of(4, 3)),
                    new Sketch(
                            "kontakt.ockero",
                            ProposalFormat.EXHIBITION,
                            "Öarnas väntrum",
                            "Bilder och röster från väntrum i skärgården, och hur vi möblerade om dem tillsammans med besökarna.",
                            List.of(3, 4)),
                    new Sketch(
                            "kontakt.kungalv",
                            ProposalFormat.SEMINAR,
                            "När två förvaltningar har samma familj",
                            "Skola och socialtjänst med ett gemensamt första möte. Vi visar hur vi bokar, vem som kommer och vad som blev bättre.",
                            List.of(4, 4)),
                    new Sketch(
                            "kontakt.stenungsund",
                            ProposalFormat.SEMINAR,
                            "Att mäta utan att räkna ihjäl sig",
                            "Fyra frågor som klienten svarar på efter varje möte, och vad vi ändrade när vi läste svaren.",
                            List.of(3, 3)),
                    new Sketch(
                            "kontakt.ale",
                            ProposalFormat.WORKSHOP,
                            "Svåra samtal, korta meningar",
                            "Vi skriver om beslut på lätt svenska. Ta gärna med ett eget, utan namn.",
                            List.of(4, 5)),
                    new Sketch(
                            "kontakt.tjorn",
                            ProposalFormat.LECTURE,
                            "Ensam handläggare på ön",
                            "Om att vara få: kollegial handledning över kommungränsen.",
                            List.of(2, 3)),
                    new Sketch(
                            "kontakt.lillaedet",
                            ProposalFormat.SEMINAR,
                            "Frukost som metod",
                            "En öppen frukost på torsdagar blev vår bästa väg in. Vad det kostar och vad det ger.",
                            List.of(5, 3)),
                    new Sketch(
                            "kontakt.kungsbacka",
                            ProposalFormat.EXHIBITION,
                            "Verktygslådan för nya medarbetare",
                            "Kom och känn på vår introduktion: kort, filmer och ett spel.",
                            List.of(3, 2)),
                    new Sketch(
                            "emil.ek",
                            ProposalFormat.WORKSHOP,
                            "Rita nätverket tillsammans",
                            "En övning där klienten själv ritar upp vilka som finns omkring. Alla får pröva.",
                            List.of()),
                    new Sketch(
                            "kontakt.goteborg",
                            ProposalFormat.LECTURE,
                            "Från stadsdelar till förvaltningar: vad hände med mötet?",
                            "Vi följde tjugo familjer genom omorganisationen.",
                            List.of()));

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void create() {
        Event event =
                em.createQuery(
                                "select e from Event e where e.title = 'Mötesplats IFO 2021'",
                                Event.class)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (event == null || repository.findCall(event.getId()).isPresent()) {
            return;
        }
        CallForProposals call =
                new CallForProposals(
                        event,
                        new SubmissionWindow(
                                SwedishTime.startOf(LocalDate.of(2021, 8, 16)),
                                LocalDate.of(2021, 9, 20)),
                        "Innehållet på Mötesplats IFO kommer från er som arbetar i verksamheterna. Berätta vad ni har prövat, också"
                                + " det som inte blev som ni tänkt.\nArbetsgruppen läser alla förslag och ni får besked i början av oktober.");
        call.change(call.getWindow(), call.getText(), EnumSet.allOf(ProposalFormat.class));
        repository.add(call);
        Person coordinator = person("karin.koordinator");
        Person rakel = reviewer("Rakel", "Roos", "rakel.roos", person("kontakt.lerum"));
        Person tage = reviewer("Tage", "Tuva", "tage.tuva", person("kontakt.tjorn"));
        for (int i = 0; i < SKETCHES.size(); i++) {
            Proposal proposal = submit(SKETCHES.get(i), i, event, call);
            review(proposal, rakel, tage, SKETCHES.get(i).scores());
            decide(proposal, i, coordinator);
            roles.settle(proposal);
        }
        draft(event);
    }

    private Proposal submit(Sketch sketch, int index, Event event, CallForProposals call) {
        Instant at = at(LocalDate.of(2021, 9, 1).plusDays(index), 9 + index % 7);
        Person proposer = person(sketch.proposer());
        Proposal proposal = new Proposal(event, proposer, at.minusSeconds(86_400));
        proposal.describe(
                sketch.title(),
                sketch.summary(),
                sketch.format(),
                proposer.getOrganisation().orElseThrow(),
                at);
        repository.add(proposal);
        if (index == 1 || index == 4) {
            CoPresenter with =
                    proposal.addCoPresenter(
                            person("petra.palm"),
                            person("petra.palm").getOrganisation().orElse(null));
            with.invite(
                    "demo-" + proposal.getId(), at, SwedishTime.endOf(LocalDate.of(2021, 11, 11)));
            with.answer(true, at.plusSeconds(7_200));
        }
        proposal.submit(proposer, at, repository.nextNumber(call));
        return proposal;
    }

    private void review(Proposal proposal, Person first, Person second, List<Integer> scores) {
        Instant at = at(LocalDate.of(2021, 9, 23), 10);
        Person[] reviewers = {first, second};
        for (int i = 0; i < scores.size(); i++) {
            if (ConflictOfInterest.kindOf(proposal, reviewers[i]).isEmpty()) {
                Review review = new Review(proposal, reviewers[i], at);
                review.judge(
                        scores.get(i), scores.get(i) == 5 ? "Det här vill jag höra." : null, at);
                repository.add(review);
            }
        }
    }

    private static void decide(Proposal proposal, int index, Person by) {
        Instant at = at(LocalDate.of(2021, 10, 4), 13);
        switch (index) {
            case 0, 1, 4, 6 -> proposal.accept(by, at, null);
            case 2, 8 ->
                    proposal.putOnReserve(
                            by, at, "Vi har fler bra förslag än pass. Det här är först på tur.");
            case 7 ->
                    proposal.decline(
                            by,
                            at,
                            "Ämnet togs upp 2019. Vi hoppas på en fortsättning till en annan mötesplats.");
            case 9 ->
                    proposal.withdraw(
                            proposal.getProposer(), at(LocalDate.of(2021, 9, 15), 15), null);
            default -> {
                // The rest waits for its decision.
            }
        }
    }

    private void draft(Event event) {
        Proposal draft =
                new Proposal(event, person("petra.palm"), at(LocalDate.of(2021, 9, 19), 22));
        draft.describe(
                "Vi började med en karta",
                "",
                null,
                person("petra.palm").getOrganisation().orElse(null),
                at(LocalDate.of(2021, 9, 19), 22));
        repository.add(draft);
    }

    private Person reviewer(String given, String family, String user, Person colleague) {
        Organisation organisation = colleague.getOrganisation().orElse(null);
        return people.findOrAdd(given, family, user + DOMAIN, organisation);
    }

    private Person person(String user) {
        return people.findByEmail(user + DOMAIN).orElseThrow();
    }

    private static Instant at(LocalDate day, int hour) {
        return SwedishTime.at(day.atTime(hour, 12));
    }
}
