package se.motesplats.stand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of the stand and the two users that the application knows. Passwords are random. */
public record Database(
        String url, String appUser, String appPassword, String ownerUser, String ownerPassword) {

    public Connection connectAsApp() throws SQLException {
        return DriverManager.getConnection(url, appUser, appPassword);
    }

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, ownerUser, ownerPassword);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return url;
    }
}
