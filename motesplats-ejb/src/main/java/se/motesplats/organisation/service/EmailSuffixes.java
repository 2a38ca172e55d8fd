package se.motesplats.organisation.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.database.service.ResultRow;

/**
 * Where an address may belong by what stands behind its at sign. A hint for whoever types it, never
 * an identity: people keep addresses when they move on. Nobody is looked up for it.
 */
@Dependent
public class EmailSuffixes {

    @PersistenceContext private EntityManager em;
    @Inject private Clock clock;

    /** An organisation of today and how addresses there end. */
    record Ending(String path, String name, String suffix) {

        Ending {
            suffix = EmailAddress.asciiDomain(suffix).orElse(suffix);
        }

        boolean fits(String domain) {
            return domain.equals(suffix) || domain.endsWith('.' + suffix);
        }
    }

    /** Hints for those who name people for one unit. */
    public static final class Hints {

        private final String home;
        private final List<Ending> endings;

        Hints(String home, List<Ending> endings) {
            this.home = home;
            this.endings = endings;
        }

        /** The other municipality whose addresses end like this one; null if there is none. */
        public @Nullable String elsewhere(String email) {
            String ascii = EmailAddress.of(email).ascii();
            String domain = ascii.substring(ascii.lastIndexOf('@') + 1);
            List<Ending> fitting =
                    endings.stream()
                            .filter(ending -> ending.fits(domain))
                            .sorted(
                                    Comparator.comparing((Ending e) -> -e.suffix().length())
                                            .thenComparing(e -> e.path().length())
                                            .thenComparing(Ending::path))
                            .toList();
            return fitting.isEmpty() || fitting.stream().anyMatch(e -> isRelated(e.path()))
                    ? null
                    : fitting.get(0).name();
        }

        private boolean isRelated(String path) {
            return path.startsWith(home) || home.startsWith(path);
        }
    }

    /** Hints for a unit; all of its municipality counts as the same place. */
    public Hints hintsFor(Organisation unit) {
        Organisation home = unit;
        for (Organisation at = unit; at != null; at = at.getParent().orElse(null)) {
            if (at.getKind() == OrganisationKind.MUNICIPALITY) {
                home = at;
            }
        }
        return new Hints(
                home.getPath(),
                ResultRow.of(
                                em.createQuery(
                                                """
                                select o.path, o.name, o.emailSuffix from Organisation o
                                where o.emailSuffix is not null and (o.validTo is null or o.validTo >= :today)
                                """)
                                        .setParameter("today", SwedishTime.dayOf(clock.instant())))
                        .stream()
                        .map(row -> new Ending(row.text(0), row.text(1), row.text(2)))
                        .toList());
    }
}
