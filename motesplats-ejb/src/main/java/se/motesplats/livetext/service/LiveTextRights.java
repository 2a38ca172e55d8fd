package se.motesplats.livetext.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import se.motesplats.shared.NotFound;

/** Asks the owners of texts who may read and write them. */
@Dependent
class LiveTextRights {

    @Inject @Any private Instance<LiveTextOwner> owners;

    LiveTextAccess of(String kind, long ownerId) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .map(owner -> owner.access(ownerId))
                .orElse(LiveTextAccess.NONE);
    }

    /**
     * Whether the caller may write, too.
     *
     * @throws NotFound if the caller may not even read
     */
    boolean readable(String kind, long ownerId) {
        LiveTextAccess access = of(kind, ownerId);
        if (access == LiveTextAccess.NONE) {
            throw new NotFound();
        }
        return access == LiveTextAccess.WRITE;
    }
}
