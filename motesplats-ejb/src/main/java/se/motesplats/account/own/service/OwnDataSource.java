package se.motesplats.account.own.service;

import java.util.List;

/** A feature that stores something about people, and shows each of them what that is. */
public interface OwnDataSource {

    /** Where it stands among others, the smallest first. */
    int place();

    /** All of it that is about the person. */
    List<OwnData> of(long personId);
}
