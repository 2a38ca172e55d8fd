package se.motesplats.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.service.Outbox;

/**
 * Whoever sends mails to others sees first whom and how many. Every event that mails are made of is
 * either fired by a page that shows {@code m:told} before, or has a reason here.
 */
class TellingTest {

    /** Where what fires the event is shown before it is done. */
    private static final Map<String, Set<String>> SHOWN =
            Map.ofEntries(
                    Map.entry("EventNews", Set.of("event/edit.xhtml", "event/decide.xhtml")),
                    Map.entry("OfSeveral", Set.of("event/many.xhtml")),
                    Map.entry("DatesPlanned", Set.of("meeting/date.xhtml", "meeting/series.xhtml")),
                    Map.entry("MeetingMoved", Set.of("meeting/date.xhtml", "meeting/view.xhtml")),
                    Map.entry("GuestAsked", Set.of("meeting/guest.xhtml")),
                    Map.entry("GuestAnswered", Set.of("meeting/guests.xhtml")),
                    Map.entry("MeetingCancelled", Set.of("meeting/view.xhtml")),
                    Map.entry(
                            "MembershipChanged",
                            Set.of("meeting/appoint.xhtml", "meeting/end.xhtml")),
                    Map.entry("RequestsAsked", Set.of("seat/allocation.xhtml")),
                    Map.entry("SeatsGranted", Set.of("seat/allocation.xhtml")),
                    Map.entry("AnswersMissing", Set.of("seat/allocation.xhtml")),
                    Map.entry("RoundFixed", Set.of("seat/allocation.xhtml")),
                    Map.entry("RoundReopened", Set.of("seat/allocation.xhtml")),
                    Map.entry("SeatsCorrected", Set.of("seat/correct.xhtml")),
                    Map.entry("SeatsToppedUp", Set.of("seat/topup.xhtml")),
                    Map.entry("SeatsRecalled", Set.of("seat/pool.xhtml")),
                    Map.entry("SeatsRedistributed", Set.of("seat/pool.xhtml")),
                    Map.entry("PoolOpened", Set.of("seat/pool.xhtml")),
                    Map.entry("SeatsPassedOn", Set.of("seat/nomination.xhtml")),
                    Map.entry("SeatsReturned", Set.of("seat/nomination.xhtml")),
                    Map.entry("ProgrammePublished", Set.of("programme/release.xhtml")),
                    Map.entry("ChoicesMoved", Set.of("programme/release.xhtml")),
                    Map.entry(
                            "ProposalDecided",
                            Set.of("WEB-INF/proposal/group.xhtml", "proposal/decide.xhtml")),
                    Map.entry(
                            "ProposalDecisionUndone",
                            Set.of("WEB-INF/proposal/group.xhtml", "proposal/decide.xhtml")),
                    Map.entry("ProposalWithdrawn", Set.of("proposal/view.xhtml")),
                    Map.entry("PollInvited", Set.of("poll/people.xhtml")),
                    Map.entry("PollReminded", Set.of("poll/people.xhtml")),
                    Map.entry("PollFinalised", Set.of("poll/final.xhtml", "poll/edit.xhtml")),
                    Map.entry("PollCalledOff", Set.of("poll/final.xhtml")),
                    Map.entry("QuestionAsked", Set.of("meeting/ask.xhtml")),
                    Map.entry("NewsWritten", Set.of("meeting/news.xhtml")),
                    Map.entry("MeetingHeld", Set.of("meeting/sitting.xhtml")),
                    Map.entry("CallSent", Set.of("meeting/agenda.xhtml")),
                    Map.entry("MinutesSent", Set.of("meeting/minutessteps.xhtml")),
                    Map.entry("MinutesPublished", Set.of("meeting/minutessteps.xhtml")),
                    Map.entry("SuggestionDeclined", Set.of("meeting/point.xhtml")));

    private static final String NAMED =
            "the page names the person who gets the mail, and nobody else gets one";
    private static final String OWN_ANSWER =
            "somebody's own answer; the page says that the one who asked is told";
    private static final String OWN_ACCOUNT = "to whom it concerns, about the own account only";
    private static final String JOB = "a job does it; its page or its rule says when";

    /** What is not shown as a list of people, and why. */
    private static final Map<String, String> NOT_SHOWN =
            Map.ofEntries(
                    Map.entry(
                            "PeopleNominated",
                            "those who were just put on the list one by one, or lie in the rows of"
                                    + " the import that is shown; offers to a list are shown"),
                    Map.entry("NominationWithdrawn", NAMED),
                    Map.entry(
                            "PeopleNamedFor",
                            "the page lists the people, and names the unit's contacts beside the"
                                    + " button"),
                    Map.entry(
                            "ContactNamed",
                            "the page says whom it makes a contact, how many mails that gives, and"
                                    + " who else is told, before it does"),
                    Map.entry("SeatSubstituted", "the two people that the page names"),
                    Map.entry("SeatModeChanged", NAMED),
                    Map.entry("SeatGivenAway", "at the door, where the one who is there waits"),
                    Map.entry("GuestWithdrawn", OWN_ANSWER),
                    Map.entry("MinutesApproved", OWN_ANSWER),
                    Map.entry("MinutesChangeAsked", OWN_ANSWER),
                    Map.entry("SeatAccepted", OWN_ANSWER),
                    Map.entry("SeatDeclined", OWN_ANSWER),
                    Map.entry("SeatWantedAgain", OWN_ANSWER),
                    Map.entry("CoPresenterAnswered", OWN_ANSWER),
                    Map.entry(
                            "ProposalSubmitted",
                            "a receipt to the one who sends it in, as it says"),
                    Map.entry("CoPresenterInvited", "those whom the page lists as co-presenters"),
                    Map.entry("PollLinkRenewed", NAMED),
                    Map.entry("PollAllAnswered", OWN_ANSWER),
                    Map.entry("ActionGiven", NAMED),
                    Map.entry("ActionsDue", JOB),
                    Map.entry("PollClosed", JOB),
                    Map.entry("QuestionAllAnswered", OWN_ANSWER),
                    Map.entry("QuestionReminded", JOB),
                    Map.entry("InvitationExpired", JOB),
                    Map.entry("ChoicePromoted", JOB),
                    Map.entry("DraftDeadlineNear", JOB),
                    Map.entry("SeatsDiffer", JOB),
                    Map.entry("AccountInvited", OWN_ACCOUNT),
                    Map.entry("PasswordResetRequested", OWN_ACCOUNT),
                    Map.entry("PasswordChanged", OWN_ACCOUNT),
                    Map.entry("LoginGuessed", OWN_ACCOUNT),
                    Map.entry("DeputyAppointed", NAMED));

    @Test
    void whom_an_event_mails_is_shown_before_it_is_fired_or_has_a_reason() {
        Set<String> told = new TreeSet<>(SHOWN.keySet());
        told.addAll(NOT_SHOWN.keySet());
        assertThat(told).hasSize(SHOWN.size() + NOT_SHOWN.size()).isEqualTo(observed());
    }

    @Test
    void each_page_that_is_to_show_it_does() throws IOException {
        Path pages = Product.ROOT.resolve("motesplats-web/src/main/webapp");
        for (Set<String> places : SHOWN.values()) {
            for (String page : places) {
                assertThat(Files.readString(pages.resolve(page)))
                        .as(page)
                        .containsPattern("<m:told(Choice)? ");
            }
        }
    }

    @Test
    void mails_are_made_by_classes_that_say_so() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Mails")
                .and(
                        new DescribedPredicate<JavaClass>("observe events") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !type.getPackageName().equals("se.motesplats.outbox.service")
                                        && observed(type).findAny().isPresent();
                            }
                        })
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Outbox.class)
                .because("only those are asked which events they observe")
                .check(Product.EJB);
    }

    private static Set<String> observed() {
        return Product.EJB.stream()
                .filter(type -> type.getSimpleName().endsWith("Mails"))
                .flatMap(TellingTest::observed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> observed(JavaClass type) {
        return type.getMethods().stream()
                .map(JavaMethod::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                .map(JavaParameter::getRawType)
                .map(JavaClass::getSimpleName);
    }
}
