package se.motesplats.shared;

import static se.motesplats.shared.Permission.ACCOUNT_ADMINISTER;
import static se.motesplats.shared.Permission.AUDIT_READ;
import static se.motesplats.shared.Permission.CHECK_IN;
import static se.motesplats.shared.Permission.EVENT_EDIT;
import static se.motesplats.shared.Permission.EVENT_VIEW_INTERNAL;
import static se.motesplats.shared.Permission.JOB_ADMINISTER;
import static se.motesplats.shared.Permission.MAILING_MANAGE;
import static se.motesplats.shared.Permission.MEETING_EDIT;
import static se.motesplats.shared.Permission.MEETING_VIEW;
import static se.motesplats.shared.Permission.ORGANISATION_EDIT;
import static se.motesplats.shared.Permission.POLL_EDIT;
import static se.motesplats.shared.Permission.PROGRAMME_EDIT;
import static se.motesplats.shared.Permission.PROPOSAL_DECIDE;
import static se.motesplats.shared.Permission.PROPOSAL_REVIEW;
import static se.motesplats.shared.Permission.PROPOSAL_WRITE;
import static se.motesplats.shared.Permission.SEAT_ALLOCATE;
import static se.motesplats.shared.Permission.SEAT_ANSWER;
import static se.motesplats.shared.Permission.SEAT_NOMINATE;
import static se.motesplats.shared.Permission.SEAT_VIEW;

import java.util.Set;

/** What somebody is, within a {@link Scope} and for a time: a set of small permissions. */
public enum Role {
    ADMINISTRATOR(
            ORGANISATION_EDIT,
            ACCOUNT_ADMINISTER,
            JOB_ADMINISTER,
            AUDIT_READ,
            EVENT_VIEW_INTERNAL,
            POLL_EDIT),
    COORDINATOR(
            AUDIT_READ,
            EVENT_EDIT,
            EVENT_VIEW_INTERNAL,
            PROPOSAL_WRITE,
            PROPOSAL_REVIEW,
            PROPOSAL_DECIDE,
            PROGRAMME_EDIT,
            SEAT_ALLOCATE,
            SEAT_VIEW,
            CHECK_IN,
            MAILING_MANAGE,
            MEETING_VIEW,
            MEETING_EDIT,
            POLL_EDIT),
    WORKING_GROUP_MEMBER(EVENT_VIEW_INTERNAL, PROPOSAL_REVIEW, POLL_EDIT),
    MUNICIPAL_CONTACT(SEAT_VIEW, SEAT_NOMINATE, POLL_EDIT),
    MANAGER(SEAT_VIEW, SEAT_NOMINATE, POLL_EDIT),
    PRESENTER(PROPOSAL_WRITE),
    PARTICIPANT(SEAT_ANSWER),
    CHECK_IN_STAFF(CHECK_IN);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
