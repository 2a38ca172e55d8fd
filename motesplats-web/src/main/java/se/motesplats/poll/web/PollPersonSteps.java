package se.motesplats.poll.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.motesplats.poll.service.PollPeopleService;
import se.motesplats.shared.field.web.Messages;

/** What is done with one of the people who are asked, from that person's line. */
@Named
@RequestScoped
public class PollPersonSteps {

    @Inject private PollPeopleService service;
    @Inject private Messages messages;

    public String remove(long poll, long participant) {
        service.remove(poll, participant);
        return done(poll, "poll.people.removed");
    }

    public String coOwn(long poll, long participant, boolean may) {
        service.coOwn(poll, participant, may);
        return done(poll, may ? "poll.people.coOwns" : "poll.people.coOwnsNot");
    }

    public String renew(long poll, long participant) {
        service.renewLink(poll, participant);
        return done(poll, "poll.people.renewed");
    }

    public String revoke(long poll, long participant) {
        service.revokeLink(poll, participant);
        return done(poll, "poll.people.revoked");
    }

    private String done(long poll, String key) {
        messages.success(key);
        return "/poll/people.xhtml?faces-redirect=true&poll=" + poll;
    }
}
