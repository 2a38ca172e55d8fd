package se.motesplats.shared.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The pool of the running application. Every connection is validated before use, or the pool would
 * never recover from a restart of PostgreSQL.
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
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
public class Database {}
