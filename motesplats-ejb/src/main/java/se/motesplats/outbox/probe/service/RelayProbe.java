package se.motesplats.outbox.probe.service;

import jakarta.mail.MessagingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.relay.service.RelayAccess;
import se.motesplats.outbox.relay.service.RelayLine;
import se.motesplats.outbox.relay.service.RelayTrouble;
import se.motesplats.outbox.relay.service.RelayTrust;

/**
 * Hands one mail over and writes down what is said. It goes past the outbox, and is tried once: its
 * purpose is the answer.
 */
public final class RelayProbe {

    /** Somebody waits for it before a page; milliseconds. */
    private static final int TAKEN_MILLIS = 30_000;

    private RelayProbe() {}

    /**
     * The whole conversation.
     *
     * @param to whom the mail is for
     */
    public static RelayTalk talk(RelayAccess access, String to, RelayLine.Letter letter) {
        RelayTrust trust;
        try {
            trust = access.trust();
        } catch (RelayLine.Unreachable badFile) {
            return new RelayTalk(to, List.of(), badFile.trouble(), null, said(badFile));
        }
        TalkRecorder recorder =
                new TalkRecorder(access.toString(), access.tls().equals("tls"), trust::shown);
        RelayTrouble trouble = null;
        TalkPart refusedAt = null;
        String detail = null;
        try (RelayLine line = access.line(trust, recorder, TAKEN_MILLIS)) {
            line.send(letter);
        } catch (RelayLine.Unreachable away) {
            recorder.broke();
            trouble = away.trouble();
            detail = said(away);
        } catch (MessagingException refused) {
            recorder.broke();
            refusedAt = recorder.refusedAt().orElse(TalkPart.OTHER);
            detail = said(refused);
        }
        return new RelayTalk(to, recorder.steps(), trouble, refusedAt, detail);
    }

    /** The last exception of the chain says it as it was met. */
    private static @Nullable String said(Exception failure) {
        @Nullable Throwable last = failure;
        for (int depth = 0; depth < 20; depth++) {
            Throwable next =
                    last instanceof MessagingException mail && mail.getNextException() != null
                            ? mail.getNextException()
                            : last.getCause();
            if (next == null) {
                break;
            }
            last = next;
        }
        String words = last.getMessage();
        return words == null
                ? last.getClass().getSimpleName()
                : words.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
