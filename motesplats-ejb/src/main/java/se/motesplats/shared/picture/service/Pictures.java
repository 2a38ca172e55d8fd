package se.motesplats.shared.picture.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.StoredPicture;

/**
 * Keeps pictures; whose they are, and who may see them, is for those to say who hold their numbers.
 */
@Dependent
public class Pictures {

    @PersistenceContext private EntityManager em;

    /**
     * Keeps a picture.
     *
     * @return its number
     */
    public long keep(StoredPicture picture) {
        em.persist(picture);
        em.flush();
        return picture.getId();
    }

    /** As a file to show; empty if there is none of this number. */
    public Optional<PictureFile> find(long id) {
        return Optional.ofNullable(em.find(StoredPicture.class, id)).map(PictureFile::new);
    }

    /** Nobody shows it any more; nothing happens without a number. */
    public void remove(@Nullable Long id) {
        if (id != null) {
            em.flush();
            Optional.ofNullable(em.find(StoredPicture.class, id)).ifPresent(em::remove);
        }
    }
}
