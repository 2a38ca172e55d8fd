package se.motesplats.outbox.probe.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.relay.service.RelayTrouble;

/**
 * A conversation with the relay, step by step.
 *
 * @param to whom the mail was for
 * @param trouble why no line could be had; null if there was one
 * @param refusedAt at which step the relay said no, or said nothing; null if it took the mail
 * @param detail what the library says where the relay said nothing
 */
public record RelayTalk(
        String to,
        List<Step> steps,
        @Nullable RelayTrouble trouble,
        @Nullable TalkPart refusedAt,
        @Nullable String detail)
        implements Serializable {

    /**
     * One step.
     *
     * @param said by us; null where the relay begins. Never a password
     * @param answers lines of the relay; none where it said nothing
     * @param well whether it can go on
     * @param certificate what the relay showed, at that step
     */
    public record Step(
            TalkPart part,
            @Nullable String said,
            List<String> answers,
            boolean well,
            @Nullable Shown certificate)
            implements Serializable {
        public Step {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A certificate.
     *
     * @param names that it is made for
     * @param issuer who made it
     */
    public record Shown(List<String> names, String issuer, Instant from, Instant until)
            implements Serializable {
        public Shown {
            names = List.copyOf(names);
        }
    }

    public RelayTalk {
        steps = List.copyOf(steps);
    }

    /** Whether the relay took the mail. */
    public boolean isWell() {
        return trouble == null && refusedAt == null;
    }
}
