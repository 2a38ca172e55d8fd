package se.motesplats.stand;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Random passwords of the database users, made once and kept beside the data in a file that only
 * its owner can read.
 */
record Passwords(String superuser, String owner, String app) {

    static Passwords in(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            SecureRandom random = new SecureRandom();
            for (String user : List.of("superuser", "owner", "app")) {
                byte[] secret = new byte[24];
                random.nextBytes(secret);
                kept.setProperty(
                        user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            }
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "Database users of the stand");
            }
        }
        return new Passwords(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
    }
}
