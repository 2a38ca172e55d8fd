package se.motesplats.livetext.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.livetext.LiveText;
import se.motesplats.livetext.LiveTextChange;
import se.motesplats.livetext.LiveTextWriting;
import se.motesplats.livetext.Splice;
import se.motesplats.shared.usecase.service.Caller;

/** Writes the next text of a locked one, and makes earlier ones again. */
@Dependent
class LiveTextStore {

    @Inject private LiveTextRepository repository;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** The text as it was when it had the number. */
    String at(LiveText text, int revision) {
        return revision == text.getRevision()
                ? text.getContent()
                : back(text.getContent(), repository.undoTo(text, revision));
    }

    private static String back(String content, List<String> steps) {
        String then = content;
        for (String undo : steps) {
            then = TextMerge.apply(then, SpliceJson.read(undo));
        }
        return then;
    }

    /** What the browser sent, of which the change was made. */
    String sent(LiveText text, LiveTextChange change) {
        String made = at(text, change.getRevision());
        return change.getSent().map(s -> TextMerge.apply(made, SpliceJson.read(s))).orElse(made);
    }

    /**
     * The next text.
     *
     * @param sent what the browser made of it, before it was brought together with what others made
     */
    void write(LiveText text, String next, String client, int sequence, String sent) {
        Instant now = clock.instant();
        String undo = SpliceJson.text(TextMerge.between(next, text.getContent()));
        text.change(next, now);
        LiveTextWriting writing = writing(text, now);
        writing.goOn(now);
        List<Splice> back = TextMerge.between(next, sent);
        repository.add(
                new LiveTextChange(
                        text,
                        writing,
                        now,
                        client,
                        sequence,
                        undo,
                        back.isEmpty() ? null : SpliceJson.text(back)));
        repository.flush();
    }

    private LiveTextWriting writing(LiveText text, Instant now) {
        @Nullable Person person = caller.findPersonId().map(repository::person).orElse(null);
        return repository
                .findWriting(text, person, now.minus(LiveTextWriting.PAUSE))
                .orElseGet(
                        () -> {
                            LiveTextWriting begun = new LiveTextWriting(text, person, now);
                            repository.add(begun);
                            return begun;
                        });
    }
}
