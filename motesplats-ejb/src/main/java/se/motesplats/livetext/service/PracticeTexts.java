package se.motesplats.livetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Texts of the demo to try with: one that everybody may write, one that everybody may read, and one
 * of each person, by the person's number.
 */
@ApplicationScoped
class PracticeTexts implements LiveTextOwner {

    private static final long OF_ALL = 0;
    private static final long TO_READ = 1;

    @Inject private Settings settings;
    @Inject private Caller caller;

    @Override
    public String kind() {
        return "PRACTICE";
    }

    @Override
    public LiveTextAccess access(long ownerId) {
        if (!settings.isDemo()) {
            return LiveTextAccess.NONE;
        }
        if (ownerId == TO_READ) {
            return LiveTextAccess.READ;
        }
        return ownerId == OF_ALL || caller.findPersonId().filter(p -> p == ownerId).isPresent()
                ? LiveTextAccess.WRITE
                : LiveTextAccess.NONE;
    }
}
