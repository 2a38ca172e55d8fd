package se.motesplats.poll.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollPeopleService;
import se.motesplats.poll.service.PollService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.told.web.Telling;

/** Who is asked in a poll, and what they are sent. */
@Named
@ViewScoped
public class PollPeopleView implements Serializable {

    @Inject private PollService polls;
    @Inject private PollPeopleService service;
    @Inject private Messages messages;
    @Inject private Telling telling;

    private @Nullable Long pollId;
    private transient @Nullable PollBoard poll;
    private @Nullable PersonChoice person;
    private @Nullable String people;

    public void load() {
        getPoll();
    }

    public List<PersonChoice> findPeople(String typed) {
        return service.searchPeople(id(), typed).stream()
                .map(
                        found ->
                                new PersonChoice(
                                        found.id(),
                                        found.name(),
                                        found.organisation() == null ? "" : found.organisation()))
                .toList();
    }

    public String add() {
        PersonChoice found = person;
        if (found == null) {
            throw new InvalidInput("person", "{error.poll.nobodyChosen}");
        }
        service.add(id(), found.id());
        messages.success("poll.people.addedOne", found.name());
        return again();
    }

    public String paste() {
        int added = service.paste(id(), people == null ? "" : people);
        messages.success("poll.people.added", added);
        return again();
    }

    /** Asks those who have not been asked, once it is seen who that is. */
    public @Nullable String invite() {
        if (telling.first("invite", () -> service.invite(id()))) {
            return null;
        }
        telling.done(() -> service.invite(id()), "poll.people.invited");
        return shown();
    }

    /** Reminds those who have not answered, once it is seen who that is. */
    public @Nullable String remind() {
        if (telling.first("remind", () -> service.remind(id()))) {
            return null;
        }
        telling.done(() -> service.remind(id()), "poll.people.reminded");
        return shown();
    }

    private long id() {
        if (pollId == null) {
            throw new NotFound();
        }
        return pollId;
    }

    private String again() {
        return "/poll/people.xhtml?faces-redirect=true&poll=" + pollId;
    }

    private String shown() {
        return "/poll/view.xhtml?faces-redirect=true&poll=" + pollId;
    }

    public PollBoard getPoll() {
        if (poll == null) {
            poll = polls.getToEdit(id());
        }
        return poll;
    }

    /** How many have not been asked yet. */
    public long getFresh() {
        return getPoll().people().stream()
                .filter(p -> p.part().isWaitedFor() && p.invitedAt() == null)
                .count();
    }

    public Telling getTelling() {
        return telling;
    }

    public @Nullable Long getPollId() {
        return pollId;
    }

    public void setPollId(@Nullable Long pollId) {
        this.pollId = pollId;
    }

    public @Nullable PersonChoice getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonChoice person) {
        this.person = person;
    }

    public @Nullable String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = people;
    }
}
