package se.motesplats.stand;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for a server on the stand, made by the tool that comes with Java.
 *
 * @param context a server's, that shows it
 * @param certificate what is to be believed by whoever is to believe the server
 */
public record Certificates(SSLContext context, Certificate certificate) {

    /**
     * One that signs itself.
     *
     * @param work where it is made
     * @param name whom it is for, such as {@code dns:relay.example} or {@code ip:127.0.0.1}
     */
    public static Certificates make(Path work, String name) {
        Keys keys = new Keys(work);
        keys.tool(
                "-genkeypair -alias made -keyalg EC -dname CN=Stand -validity 90 -ext SAN=" + name);
        return keys.take("made");
    }

    /**
     * One that an authority signed which nobody knows.
     *
     * @param name whom it is for, as above
     * @param start as the tool takes it, such as {@code -10d}
     * @param days how long it is valid from then on
     */
    public static Certificates signed(Path work, String name, String start, int days) {
        Keys keys = new Keys(work);
        keys.tool("-genkeypair -alias ca -keyalg EC -dname CN=Authority -ext bc:c -validity 90");
        keys.tool("-genkeypair -alias made -keyalg EC -dname CN=Stand");
        Path asked = keys.file.resolveSibling(keys.file.getFileName() + ".csr");
        Path given = keys.file.resolveSibling(keys.file.getFileName() + ".crt");
        keys.tool("-certreq -alias made -file " + asked);
        keys.tool(
                "-gencert -alias ca -infile %s -outfile %s -startdate %s -validity %d -ext SAN=%s"
                        .formatted(asked, given, start, days, name));
        keys.tool("-importcert -noprompt -alias made -file " + given);
        return keys.take("ca");
    }

    /** A store of keys while it is made. */
    private static final class Keys {
        private final Path file;
        private final String password = UUID.randomUUID().toString();

        private Keys(Path work) {
            file = work.resolve("made-" + UUID.randomUUID() + ".p12");
            try {
                Files.createDirectories(work);
            } catch (IOException e) {
                throw new StandFailure("There is no place for a certificate.", e);
            }
        }

        private void tool(String arguments) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(List.of(arguments.split(" ")));
            command.addAll(
                    List.of(
                            "-storetype",
                            "PKCS12",
                            "-storepass:env",
                            "PASSWORD",
                            "-keystore",
                            file.toString()));
            ProcessBuilder keytool = new ProcessBuilder(command);
            keytool.environment().put("PASSWORD", password);
            try {
                Process process = keytool.redirectErrorStream(true).start();
                String said =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new StandFailure("No certificate could be made: " + said);
                }
            } catch (IOException e) {
                throw new StandFailure("No certificate could be made.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StandFailure("No certificate was made.", e);
            }
        }

        /** The server's part, and the certificate that is to be believed. */
        private Certificates take(String believed) {
            try {
                KeyStore keys = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    keys.load(in, password.toCharArray());
                }
                Files.delete(file);
                Certificate certificate = keys.getCertificate(believed);
                if (!believed.equals("made")) {
                    keys.deleteEntry(believed);
                }
                KeyManagerFactory managers =
                        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(keys, password.toCharArray());
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return new Certificates(context, certificate);
            } catch (IOException | GeneralSecurityException e) {
                throw new StandFailure("No certificate could be made.", e);
            }
        }
    }

    /** Writes the certificate to a file as PEM. */
    public Path pem(Path file) {
        try {
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new StandFailure("The certificate cannot be written.", e);
        }
    }
}
