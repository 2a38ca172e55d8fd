package se.motesplats.livetext.service;

/**
 * A kind of things that have texts which several people write at once. Implementations are CDI
 * beans and are found by type.
 */
public interface LiveTextOwner {

    /** Capital letters and underscores, unlike those of other owners. */
    String kind();

    /**
     * What the caller of this request may do with the texts of one of them; asked at each change
     * and every second or so by each page that shows one, so it is one statement or none.
     */
    LiveTextAccess access(long ownerId);

    /**
     * What the caller may do with one text; asked before anybody writes in it. Who knows which
     * texts its things have says no to all others, so that none come to be that no page shows.
     *
     * @param field of the text
     */
    default LiveTextAccess access(long ownerId, String field) {
        return access(ownerId);
    }
}
