package se.motesplats.meeting.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.meeting.AppointedRepresentative;
import se.motesplats.meeting.GroupOrganisation;
import se.motesplats.meeting.GroupRole;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.OpenQuestion;
import se.motesplats.meeting.QuestionAnswer;
import se.motesplats.meeting.QuestionReply;

/** The question of the seeds: who takes part in G7's work with personal representatives. */
@Dependent
class DemoQuestions {

    private static final String ASKER = "G7";

    @Inject private PersonDirectory people;
    @PersistenceContext private EntityManager em;

    /**
     * Raised at the last meeting before the story; two have answered, the others are waited for.
     *
     * @param raisedAt null where the group has not met yet
     * @param organisations of the group, which get representatives
     * @param owner who looks after the question
     */
    void ask(
            MeetingGroup group,
            @Nullable Meeting raisedAt,
            List<GroupOrganisation> organisations,
            LocalDate begun,
            Person owner) {
        if (raisedAt == null) {
            return;
        }
        GroupOrganisation asker = named(organisations, ASKER);
        List<GroupOrganisation> asked =
                organisations.stream().filter(o -> !o.equals(asker)).toList();
        Instant now = raisedAt.end();
        OpenQuestion question =
                new OpenQuestion(
                        raisedAt,
                        null,
                        asker,
                        "G7 har börjat arbeta med personliga representanter. Kan eller vill andra"
                                + " organisationer delta på ett eller annat sätt i detta?",
                        DemoGroups.STORY.plusDays(7),
                        owner,
                        asked,
                        now);
        em.persist(question);
        Person berit = speaks(group, "Berit", "Björk", named(organisations, "Bryggan"), begun);
        Person rut = speaks(group, "Rut", "Ros", named(organisations, "Ria"), begun);
        speaks(group, "Viktor", "Vall", named(organisations, "Vorta Drom"), begun);
        speaks(group, "Alma", "Ahl", named(organisations, "Arbetsmarknadsförvaltningen"), begun);
        speaks(group, "Sven", "Strand", named(organisations, "Socialförvaltningen"), begun);
        answer(question, "Bryggan")
                .say(
                        QuestionReply.YES,
                        "Ja, två av våra medlemmar vill vara med från början.",
                        berit,
                        now.plusSeconds(2 * 86_400));
        answer(question, "Ria")
                .say(
                        QuestionReply.PERHAPS,
                        "Vi vill gärna höra mer innan vi bestämmer oss.",
                        rut,
                        now.plusSeconds(5 * 86_400));
    }

    private static GroupOrganisation named(List<GroupOrganisation> all, String name) {
        return all.stream().filter(o -> o.getName().equals(name)).findFirst().orElseThrow();
    }

    private static QuestionAnswer answer(OpenQuestion question, String name) {
        return question.getAnswers().stream()
                .filter(a -> a.getOrganisation().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Person speaks(
            MeetingGroup group,
            String given,
            String family,
            GroupOrganisation organisation,
            LocalDate begun) {
        String user = DemoGroups.plain(given) + '.' + DemoGroups.plain(family);
        Person person = people.findOrAdd(given, family, user + '@' + DemoPeople.DOMAIN, null);
        AppointedRepresentative place =
                new AppointedRepresentative(
                        group, person, GroupRole.REPRESENTATIVE, begun, null, "Styrelsen");
        place.speakFor(organisation);
        em.persist(place);
        return person;
    }
}
