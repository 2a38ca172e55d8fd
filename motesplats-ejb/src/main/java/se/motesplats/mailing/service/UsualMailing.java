package se.motesplats.mailing.service;

import static se.motesplats.mailing.MailingGroup.MISSING;
import static se.motesplats.mailing.MailingGroup.PRESENTER_UNCONFIRMED;
import static se.motesplats.mailing.MailingGroup.PROPOSAL_ACCEPTED;
import static se.motesplats.mailing.MailingGroup.SEAT_ACCEPTED;
import static se.motesplats.mailing.MailingGroup.SEAT_UNANSWERED;
import static se.motesplats.mailing.MailingGroup.WITHOUT_CHOICE;
import static se.motesplats.reminder.MomentSide.AFTER;
import static se.motesplats.reminder.MomentSide.BEFORE;
import static se.motesplats.reminder.MomentUnit.DAYS;
import static se.motesplats.reminder.MomentUnit.WORKING_DAYS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.MailingWords;
import se.motesplats.reminder.MomentRule;
import se.motesplats.reminder.MomentSide;
import se.motesplats.reminder.MomentUnit;
import se.motesplats.reminder.ReminderRule;
import se.motesplats.shared.Language;

/**
 * What most events tell their people, in the order of time. The texts are files beside the
 * templates: the first line is the subject.
 */
enum UsualMailing {
    UNCONFIRMED("EVENT_START", 21, DAYS, BEFORE, Set.of(PRESENTER_UNCONFIRMED), Set.of()),
    UNANSWERED_WEEK("EVENT_START", 7, DAYS, BEFORE, Set.of(SEAT_UNANSWERED), Set.of()),
    CHOOSE("SIGNUP_CLOSES", 3, WORKING_DAYS, BEFORE, Set.of(WITHOUT_CHOICE), Set.of()),
    PRESENTERS("EVENT_START", 5, WORKING_DAYS, BEFORE, Set.of(PROPOSAL_ACCEPTED), Set.of()),
    WELCOME(
            "EVENT_START",
            3,
            WORKING_DAYS,
            BEFORE,
            Set.of(SEAT_ACCEPTED),
            Set.of(PROPOSAL_ACCEPTED)),
    UNANSWERED_LAST("EVENT_START", 2, WORKING_DAYS, BEFORE, Set.of(SEAT_UNANSWERED), Set.of()),
    THANKS(
            "EVENT_END",
            1,
            WORKING_DAYS,
            AFTER,
            Set.of(SEAT_ACCEPTED),
            Set.of(MISSING, PROPOSAL_ACCEPTED)),
    THANKS_PRESENTERS("EVENT_END", 1, WORKING_DAYS, AFTER, Set.of(PROPOSAL_ACCEPTED), Set.of());

    private final MomentRule moment;
    private final MailingRule people;

    UsualMailing(
            String anchor,
            int amount,
            MomentUnit unit,
            MomentSide side,
            Set<MailingGroup> included,
            Set<MailingGroup> leftOut) {
        moment = new MomentRule(anchor, amount, unit, side, ReminderRule.USUAL_TIME);
        people = MailingRule.of(included, leftOut);
    }

    /** When it is sent. */
    MomentRule moment() {
        return moment;
    }

    /** To whom. */
    MailingRule people() {
        return people;
    }

    /** What it says. */
    MailingWords words(Language language) {
        String file =
                "/mailing/%s_%s.txt"
                        .formatted(
                                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                language.name().toLowerCase(Locale.ROOT));
        try (InputStream stream = UsualMailing.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            String[] parts =
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new MailingWords(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
