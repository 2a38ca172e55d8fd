package se.motesplats.livetext.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.shared.NotFound;

/** Asks the owners of texts who may read and write them. */
@Dependent
class LiveTextRights {

    @Inject @Any private Instance<LiveTextOwner> owners;

    /** What the caller may do with the texts of one thing. */
    LiveTextAccess of(String kind, long ownerId) {
        return owner(kind).map(owner -> owner.access(ownerId)).orElse(LiveTextAccess.NONE);
    }

    private Optional<LiveTextOwner> owner(String kind) {
        return owners.stream().filter(owner -> owner.kind().equals(kind)).findFirst();
    }

    /**
     * Whether the caller may write in the texts of one thing, too.
     *
     * @throws NotFound if the caller may not even read them
     */
    boolean readable(String kind, long ownerId) {
        return writable(of(kind, ownerId));
    }

    /**
     * Whether the caller may write in the text, too.
     *
     * @throws NotFound if the caller may not even read it, or there is none of that name
     */
    boolean readable(LiveTextPlace place) {
        return writable(
                owner(place.kind())
                        .map(owner -> owner.access(place.ownerId(), place.field()))
                        .orElse(LiveTextAccess.NONE));
    }

    private static boolean writable(LiveTextAccess access) {
        if (access == LiveTextAccess.NONE) {
            throw new NotFound();
        }
        return access == LiveTextAccess.WRITE;
    }
}
