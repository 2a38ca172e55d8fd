package se.motesplats.shared.field.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How every state looks, in one place. The word comes from the texts; icon and colour only repeat
 * it. A state that is not listed is a plain note.
 */
@Named
@ApplicationScoped
public class Chips {

    /** Good: accepted, fixed, named, done. */
    private static final String OK = "ok";

    /** Waiting for somebody, or a deadline is near. */
    private static final String WAIT = "wait";

    /** Declined, cancelled, failed. */
    private static final String STOP = "stop";

    /** Reserve, draft, note. */
    private static final String INFO = "info";

    /** What something is, and not how it stands. */
    private static final String KIND = "kind";

    /**
     * The look of a state.
     *
     * @param tone ok, wait, stop, info or kind
     * @param icon name of a PrimeIcon, without "pi-"
     */
    public record Look(String tone, String icon) {}

    private static final Map<String, String> OF_NOTES =
            Map.of(
                    OK, "check-circle",
                    WAIT, "exclamation-triangle",
                    STOP, "exclamation-circle",
                    INFO, "info-circle");

    private static final Look PLAIN = new Look(INFO, "info-circle");

    private static final Map<String, Look> LOOKS =
            Map.ofEntries(
                    Map.entry("EventStatus.PLANNED", new Look(OK, "calendar")),
                    Map.entry("EventStatus.CANCELLED", new Look(STOP, "ban")),
                    Map.entry("EventStatus.POSTPONED", new Look(WAIT, "history")),
                    Map.entry("EventStatus.COMPLETED", new Look(INFO, "flag")),
                    Map.entry("AttendanceMode.ON_SITE", new Look(KIND, "map-marker")),
                    Map.entry("AttendanceMode.ONLINE", new Look(KIND, "desktop")),
                    Map.entry("AttendanceMode.HYBRID", new Look(KIND, "arrows-h")),
                    Map.entry("AccountState.NONE", new Look(INFO, "user")),
                    Map.entry("AccountState.INVITED", new Look(WAIT, "envelope")),
                    Map.entry("AccountState.ACTIVE", new Look(OK, "check")),
                    Map.entry("AccountState.DISABLED", new Look(STOP, "ban")),
                    Map.entry("SetupState.DONE", new Look(OK, "check")),
                    Map.entry("SetupState.OPEN", new Look(WAIT, "arrow-right")),
                    Map.entry("SetupState.UNDER_WAY", new Look(WAIT, "clock")),
                    Map.entry("SetupState.NOT_YET", new Look(INFO, "lock")),
                    Map.entry("Phase.NOW", new Look(OK, "check")),
                    Map.entry("Phase.LATER", new Look(WAIT, "clock")),
                    Map.entry("Phase.OVER", new Look(INFO, "history")),
                    Map.entry("ProposalStatus.DRAFT", new Look(INFO, "file-edit")),
                    Map.entry("ProposalStatus.SUBMITTED", new Look(WAIT, "inbox")),
                    Map.entry("ProposalStatus.ACCEPTED", new Look(OK, "check")),
                    Map.entry("ProposalStatus.RESERVE", new Look(INFO, "pause")),
                    Map.entry("ProposalStatus.DECLINED", new Look(STOP, "times")),
                    Map.entry("ProposalStatus.WITHDRAWN", new Look(INFO, "undo")),
                    Map.entry("PollStatus.OPEN", new Look(WAIT, "comments")),
                    Map.entry("PollStatus.CLOSED", new Look(INFO, "lock")),
                    Map.entry("PollStatus.FINALISED", new Look(OK, "calendar")),
                    Map.entry("PollStatus.CALLED_OFF", new Look(STOP, "ban")),
                    Map.entry("ImportVerdict.NEW_PERSON", new Look(OK, "plus")),
                    Map.entry("ImportVerdict.KNOWN_PERSON", new Look(OK, "check")),
                    Map.entry("ImportVerdict.OTHER_NAME", new Look(WAIT, "question-circle")),
                    Map.entry("ImportVerdict.PRESENTS", new Look(INFO, "microphone")),
                    Map.entry("ImportVerdict.ADDRESS_USED", new Look(INFO, "ticket")),
                    Map.entry("ImportVerdict.DUPLICATE", new Look(INFO, "copy")),
                    Map.entry("ImportVerdict.HAS_SEAT", new Look(INFO, "ticket")),
                    Map.entry("ImportVerdict.WAITS", new Look(INFO, "clock")),
                    Map.entry("ImportVerdict.BROKEN_ADDRESS", new Look(STOP, "at")),
                    Map.entry("ImportVerdict.NO_ADDRESS", new Look(STOP, "at")),
                    Map.entry("ImportVerdict.SEVERAL_ADDRESSES", new Look(STOP, "at")),
                    Map.entry("ImportVerdict.NO_NAME", new Look(STOP, "user")),
                    Map.entry("ImportVerdict.FORMULA", new Look(STOP, "calculator")),
                    Map.entry("ImportVerdict.TOO_LONG", new Look(STOP, "times")),
                    Map.entry("ImportVerdict.UNREADABLE", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.NEW", new Look(OK, "plus")),
                    Map.entry("OrganisationVerdict.NEW_FIGURE", new Look(OK, "pencil")),
                    Map.entry("OrganisationVerdict.UNCHANGED", new Look(INFO, "check")),
                    Map.entry("OrganisationVerdict.HIDDEN", new Look(STOP, "eye-slash")),
                    Map.entry("OrganisationVerdict.FORMULA", new Look(STOP, "calculator")),
                    Map.entry("OrganisationVerdict.UNREADABLE", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.TOO_LONG", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.NO_NAME", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.NO_KIND", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.MUNICIPALITY_CODE", new Look(STOP, "times")),
                    Map.entry("OrganisationVerdict.CODE_TAKEN", new Look(STOP, "copy")),
                    Map.entry("OrganisationVerdict.NAME_TAKEN", new Look(STOP, "copy")),
                    Map.entry("OrganisationVerdict.DUPLICATE", new Look(STOP, "copy")),
                    Map.entry("OrganisationVerdict.OTHER_PLACE", new Look(STOP, "sitemap")),
                    Map.entry("OrganisationVerdict.DOMAIN", new Look(STOP, "at")),
                    Map.entry("OrganisationVerdict.FIGURE", new Look(STOP, "calculator")),
                    Map.entry("OrganisationVerdict.NO_PARENT", new Look(STOP, "sitemap")),
                    Map.entry("OrganisationVerdict.PARENT_UNCLEAR", new Look(STOP, "sitemap")),
                    Map.entry("OrganisationVerdict.PARENT_REFUSED", new Look(STOP, "sitemap")),
                    Map.entry("OrganisationVerdict.NOT_YOURS", new Look(STOP, "lock")),
                    Map.entry("CoPresenterStatus.NAMED", new Look(INFO, "user")),
                    Map.entry("CoPresenterStatus.INVITED", new Look(WAIT, "clock")),
                    Map.entry("CoPresenterStatus.CONFIRMED", new Look(OK, "check")),
                    Map.entry("CoPresenterStatus.DECLINED", new Look(STOP, "times")),
                    Map.entry("ConflictKind.OWN", new Look(INFO, "user")),
                    Map.entry("ConflictKind.SAME_ORGANISATION", new Look(INFO, "building")),
                    Map.entry("ConflictKind.DECLARED", new Look(INFO, "ban")),
                    Map.entry("ProposalFormat.SEMINAR", new Look(KIND, "comments")),
                    Map.entry("ProposalFormat.WORKSHOP", new Look(KIND, "users")),
                    Map.entry("ProposalFormat.LECTURE", new Look(KIND, "microphone")),
                    Map.entry("ProposalFormat.EXHIBITION", new Look(KIND, "image")),
                    Map.entry("ProposalFormat.OTHER", new Look(KIND, "lightbulb")),
                    Map.entry("NominationStatus.NOMINATED", new Look(INFO, "user")),
                    Map.entry("NominationStatus.INVITED", new Look(WAIT, "envelope")),
                    Map.entry("NominationStatus.ACCEPTED", new Look(OK, "check")),
                    Map.entry("NominationStatus.DECLINED", new Look(STOP, "times")),
                    Map.entry("NominationStatus.ATTENDED", new Look(OK, "check-circle")),
                    Map.entry("NominationStatus.NO_SHOW", new Look(STOP, "user-minus")),
                    Map.entry("NominationStatus.NO_ANSWER", new Look(STOP, "clock")),
                    Map.entry("NominationStatus.CANCELLED", new Look(INFO, "ban")),
                    Map.entry("NominationStatus.REPLACED", new Look(INFO, "sync")),
                    Map.entry("ReserveStatus.WAITING", new Look(INFO, "hourglass")),
                    Map.entry("ReserveStatus.OFFERED", new Look(WAIT, "envelope")),
                    Map.entry("ReserveStatus.SEATED", new Look(OK, "check")),
                    Map.entry("ReserveStatus.DECLINED", new Look(STOP, "times")),
                    Map.entry("ReserveStatus.EXPIRED", new Look(STOP, "clock")),
                    Map.entry("ReserveStatus.REMOVED", new Look(INFO, "ban")),
                    Map.entry("SeatMoveKind.GRANTED", new Look(OK, "plus")),
                    Map.entry("SeatMoveKind.PASSED_ON", new Look(INFO, "arrow-down")),
                    Map.entry("SeatMoveKind.TAKEN_BACK", new Look(INFO, "arrow-up")),
                    Map.entry("SeatMoveKind.RETURNED", new Look(INFO, "undo")),
                    Map.entry("SeatMoveKind.RECALLED", new Look(WAIT, "history")),
                    Map.entry("SeatMoveKind.REDISTRIBUTED", new Look(OK, "share-alt")),
                    Map.entry("SeatMoveKind.TAKEN", new Look(OK, "download")),
                    Map.entry("SeatMoveKind.OFFERED", new Look(WAIT, "envelope")),
                    Map.entry("SeatMoveKind.OFFER_OVER", new Look(INFO, "undo")),
                    Map.entry("SeatMoveKind.CORRECTED", new Look(INFO, "pencil")),
                    Map.entry("SeatMoveKind.NAMED_FOR", new Look(INFO, "user-plus")),
                    Map.entry("SeatMoveKind.MOVED", new Look(INFO, "arrows-h")),
                    Map.entry("SeatMoveKind.VOID", new Look(STOP, "ban")),
                    Map.entry("ChoiceStatus.CHOSEN", new Look(OK, "check")),
                    Map.entry("ChoiceStatus.WAITING", new Look(WAIT, "hourglass")),
                    Map.entry("ChoiceStatus.LEFT", new Look(INFO, "undo")),
                    Map.entry("ChoiceStatus.SEAT_ENDED", new Look(INFO, "ban")),
                    Map.entry("ChoiceStatus.DROPPED", new Look(STOP, "times")),
                    Map.entry("ChoiceStatus.COLLIDED", new Look(STOP, "clock")),
                    Map.entry("Verdict.WELCOME", new Look(OK, "check-circle")),
                    Map.entry("Verdict.ALREADY_IN", new Look(WAIT, "history")),
                    Map.entry("Verdict.OTHER_DAY", new Look(WAIT, "calendar")),
                    Map.entry("Verdict.REPLACED", new Look(STOP, "sync")),
                    Map.entry("Verdict.ONLINE", new Look(WAIT, "desktop")),
                    Map.entry("Verdict.CANCELLED", new Look(STOP, "ban")),
                    Map.entry("Verdict.OTHER_EVENT", new Look(STOP, "directions")),
                    Map.entry("Verdict.UNKNOWN", new Look(STOP, "question-circle")),
                    Map.entry("Verdict.UNDONE", new Look(INFO, "undo")),
                    Map.entry("Verdict.NOT_PLANNED", new Look(STOP, "ban")),
                    Map.entry("SeatMode.ON_SITE", new Look(KIND, "map-marker")),
                    Map.entry("SeatMode.ONLINE", new Look(KIND, "desktop")),
                    Map.entry("RoundStatus.PROPOSED", new Look(WAIT, "pencil")),
                    Map.entry("RoundStatus.REQUESTED", new Look(WAIT, "comments")),
                    Map.entry("RoundStatus.GRANTED", new Look(WAIT, "gift")),
                    Map.entry("RoundStatus.FIXED", new Look(OK, "lock")),
                    Map.entry("RoundStatus.REOPENED", new Look(INFO, "history")),
                    Map.entry("OutboxStatus.QUEUED", new Look(WAIT, "clock")),
                    Map.entry("OutboxStatus.INFLIGHT", new Look(WAIT, "send")),
                    Map.entry("OutboxStatus.RETRY", new Look(WAIT, "refresh")),
                    Map.entry("OutboxStatus.SENT", new Look(OK, "check")),
                    Map.entry("OutboxStatus.FAILED", new Look(STOP, "times")),
                    Map.entry("OutboxStatus.ABORTED", new Look(INFO, "ban")),
                    Map.entry("OutboxStatus.MISSED", new Look(STOP, "clock")),
                    Map.entry("OutboxStatus.REPLACED", new Look(INFO, "clone")),
                    Map.entry("OutboxStatus.BOUNCED", new Look(STOP, "undo")),
                    Map.entry("IncomingKind.BOUNCE", new Look(STOP, "undo")),
                    Map.entry("IncomingKind.DELAY", new Look(WAIT, "clock")),
                    Map.entry("IncomingKind.AUTO_REPLY", new Look(INFO, "reply")),
                    Map.entry("IncomingKind.COMPLAINT", new Look(STOP, "flag")),
                    Map.entry("IncomingKind.CALENDAR", new Look(INFO, "calendar")),
                    Map.entry("IncomingKind.OTHER", new Look(INFO, "envelope")),
                    Map.entry("IncomingKind.UNREADABLE", new Look(WAIT, "question-circle")),
                    Map.entry("MailingStatus.DRAFT", new Look(INFO, "file-edit")),
                    Map.entry("MailingStatus.PLANNED", new Look(WAIT, "clock")),
                    Map.entry("MailingStatus.EVENT_CANCELLED", new Look(STOP, "ban")),
                    Map.entry("MailingStatus.MISSED", new Look(STOP, "clock")),
                    Map.entry("MailingStatus.NOBODY", new Look(INFO, "user")),
                    Map.entry("MailingStatus.SENT", new Look(OK, "check")),
                    Map.entry("GroupStatus.ACTIVE", new Look(OK, "users")),
                    Map.entry("GroupStatus.DORMANT", new Look(WAIT, "pause")),
                    Map.entry("GroupStatus.ENDED", new Look(INFO, "flag")),
                    Map.entry("MeetingStatus.PLANNED", new Look(OK, "calendar")),
                    Map.entry("MeetingStatus.CALLED", new Look(OK, "envelope")),
                    Map.entry("MeetingStatus.HELD", new Look(INFO, "flag")),
                    Map.entry("MeetingStatus.CANCELLED", new Look(STOP, "ban")),
                    Map.entry("MinutesStatus.DRAFT", new Look(WAIT, "pencil")),
                    Map.entry("MinutesStatus.SENT", new Look(WAIT, "clock")),
                    Map.entry("MinutesStatus.APPROVED", new Look(OK, "check")),
                    Map.entry("MinutesStatus.PUBLISHED", new Look(OK, "eye")),
                    Map.entry("MinutesAudience.MEMBERS", new Look(INFO, "users")),
                    Map.entry("MinutesAudience.EVERYBODY", new Look(INFO, "globe")),
                    Map.entry("AgendaItemKind.INFORMATION", new Look(KIND, "info-circle")),
                    Map.entry("AgendaItemKind.DISCUSSION", new Look(KIND, "comments")),
                    Map.entry("AgendaItemKind.DECISION", new Look(KIND, "check-square")),
                    Map.entry("AgendaItemKind.REPORT", new Look(KIND, "megaphone")),
                    Map.entry("AgendaItemState.SUGGESTED", new Look(WAIT, "question-circle")),
                    Map.entry("AgendaItemState.AGREED", new Look(OK, "check")),
                    Map.entry("AgendaItemState.DECLINED", new Look(STOP, "times")),
                    Map.entry("AgendaItemState.TREATED", new Look(INFO, "check-circle")),
                    Map.entry("AgendaItemState.MOVED", new Look(INFO, "forward")),
                    Map.entry("QuestionStatus.OPEN", new Look(WAIT, "question-circle")),
                    Map.entry("QuestionStatus.ANSWERED", new Look(OK, "check")),
                    Map.entry("QuestionStatus.CLOSED", new Look(INFO, "flag")),
                    Map.entry("QuestionReply.WAITING", new Look(WAIT, "clock")),
                    Map.entry("QuestionReply.YES", new Look(OK, "check")),
                    Map.entry("QuestionReply.NO", new Look(STOP, "times")),
                    Map.entry("QuestionReply.PERHAPS", new Look(KIND, "comments")),
                    Map.entry("AgendaItemState.REMOVED", new Look(STOP, "minus-circle")),
                    Map.entry("ActionStatus.OPEN", new Look(WAIT, "clock")),
                    Map.entry("ActionStatus.DONE", new Look(OK, "check-circle")),
                    Map.entry("ActionStatus.DROPPED", new Look(INFO, "times-circle")),
                    Map.entry("GuestStatus.ASKED", new Look(WAIT, "question-circle")),
                    Map.entry("GuestStatus.APPROVED", new Look(OK, "check")),
                    Map.entry("GuestStatus.DECLINED", new Look(STOP, "times")),
                    Map.entry("GuestStatus.WITHDRAWN", new Look(INFO, "undo")),
                    Map.entry("ReminderOutcome.SENT", new Look(OK, "check")),
                    Map.entry("ReminderOutcome.PASSED", new Look(INFO, "forward")));

    public Look of(Enum<?> value) {
        return LOOKS.getOrDefault(
                value.getDeclaringClass().getSimpleName() + '.' + value.name(), PLAIN);
    }

    /** The icon of a note: its own, or else the one of its tone. */
    public static String noteIcon(String tone, @Nullable String icon) {
        return icon == null || icon.isEmpty() ? OF_NOTES.getOrDefault(tone, PLAIN.icon()) : icon;
    }
}
