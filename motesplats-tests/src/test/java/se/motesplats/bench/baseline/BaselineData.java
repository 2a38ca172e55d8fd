package se.motesplats.bench.baseline;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The same pool on the same database as the application's. */
@DataSourceDefinition(
        name = "java:app/jdbc/baseline",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=motesplats.db.url}",
        user = "${MPCONFIG=motesplats.db.user}",
        password = "${MPCONFIG=motesplats.db.password}",
        minPoolSize = 4,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
@Singleton
public class BaselineData {}
