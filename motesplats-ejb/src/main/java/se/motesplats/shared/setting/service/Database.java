package se.motesplats.shared.setting.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The pool of the running application. Connections are validated before use, or the pool would
 * never recover from a restart of PostgreSQL; but each at most once a second, because JPA takes one
 * from the pool for every query outside of writes. An EJB only because Payara Server overlooks the
 * definition on any other class of an EJB module in an ear.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/motesplats",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=motesplats.db.url}",
        user = "${MPCONFIG=motesplats.db.user:motesplats_app}",
        password = "${MPCONFIG=motesplats.db.password}",
        minPoolSize = 4,
        maxPoolSize = 24,
        properties = {
            // Rows that are written at once travel as one statement with many rows.
            "reWriteBatchedInserts=true",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@Singleton
public class Database {}
