package se.motesplats.meeting.question.service;

import java.time.Instant;
import java.util.List;
import se.motesplats.account.Person;
import se.motesplats.account.SecretToken;
import se.motesplats.meeting.OpenQuestion;

/**
 * People who get mails with new links.
 *
 * @param at names the occasion, so that the same mail is never sent twice
 */
record QuestionPost(OpenQuestion question, List<Letter> letters, Instant at) {

    /**
     * One of them; whoever speaks for several organisations gets one mail.
     *
     * @param organisations names of those that the person is asked for
     */
    record Letter(Person to, SecretToken token, List<String> organisations) {}

    QuestionPost {
        letters = List.copyOf(letters);
    }
}
