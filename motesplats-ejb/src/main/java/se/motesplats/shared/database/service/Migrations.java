package se.motesplats.shared.database.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import se.motesplats.shared.setting.service.Refusal;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Brings the schema up to date as its owner before anything uses it. Flyway holds a lock in the
 * database, so of two nodes that start at once one migrates and the other waits. Other start-up
 * beans name this one in {@code @DependsOn("Migrations")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    @Inject private Settings settings;

    private String version = "";

    /** The newest migration that this node knows. */
    public String version() {
        return version;
    }

    @PostConstruct
    void migrate() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(settings.text(Setting.DB_URL));
        owner.setUser(settings.text(Setting.DB_OWNER_USER));
        owner.setPassword(settings.text(Setting.DB_OWNER_PASSWORD));
        Flyway flyway =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(owner)
                        .locations("classpath:db/migration")
                        .javaMigrations(new AddressesInAscii())
                        // Features number their migrations side by side; a database that already
                        // has a higher number must still take the one that came later.
                        .outOfOrder(true)
                        .placeholders(Map.of("app_user", settings.text(Setting.DB_USER)))
                        .load();
        Extensions.refusal(owner, Extensions.NEEDED)
                .ifPresent(
                        sentence -> {
                            throw Refusal.of(sentence);
                        });
        MigrateResult done;
        try {
            done = flyway.migrate();
        } catch (FlywayException failed) {
            throw refusal(failed);
        }
        // The highest of four digits, for what came out of order is not the newest.
        version =
                Stream.of(done.initialSchemaVersion, done.targetSchemaVersion)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse("");
    }

    /** What the operator can mend is said in a sentence; all else as it was. */
    private static RuntimeException refusal(FlywayException failed) {
        for (@Nullable Throwable e = failed; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return Refusal.of(
                        "The disk of the database is full (%s); make room there and start again."
                                .formatted(sql.getMessage()));
            }
            if (e instanceof SQLException sql && Extensions.isForbidden(sql)) {
                return Refusal.of(Extensions.FORBIDDEN);
            }
        }
        return failed;
    }
}
