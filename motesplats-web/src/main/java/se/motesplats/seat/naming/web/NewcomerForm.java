package se.motesplats.seat.naming.web;

import se.motesplats.account.people.web.TypedNewcomer;

/** Somebody who is not in the directory, as typed. */
public class NewcomerForm extends TypedNewcomer {

    public NamingDialogue.Somebody somebody() {
        return NamingDialogue.Somebody.of(
                NamingDialogue.newcomer(getGivenName(), getFamilyName(), getEmail()));
    }
}
