package se.motesplats.meeting;

import java.util.Collection;

/** What somebody is in a group. One person may be several things, each from and to a day. */
public enum GroupRole {
    /** Utsedd representant of an organisation. */
    REPRESENTATIVE,
    /** Ersättare of a representative. */
    SUBSTITUTE,
    /** Prepares the meetings and edits the group. */
    SECRETARY,
    /** Whom others ask who want to take part. */
    CONTACT,
    /** Takes part without being appointed by anybody. */
    MEMBER;

    /** The most important one of somebody, to show and to sort by. */
    public static GroupRole first(Collection<GroupRole> roles) {
        return roles.stream().sorted().findFirst().orElse(MEMBER);
    }

    /** Whether the person speaks for an organisation. */
    public boolean speaksForOrganisation() {
        return this == REPRESENTATIVE || this == SUBSTITUTE;
    }
}
