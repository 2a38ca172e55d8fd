package se.motesplats.outbox.relay.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: those of Java, and those of a file where the relay's are made by
 * an authority of one's own. Remembers the certificate that was shown last, also when it was not
 * believed.
 */
public final class RelayTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager known;
    private final @Nullable X509ExtendedTrustManager own;
    private volatile @Nullable X509Certificate shown;

    private RelayTrust(X509ExtendedTrustManager known, @Nullable X509ExtendedTrustManager own) {
        this.known = known;
        this.own = own;
    }

    /**
     * @param file certificates of further authorities in PEM; null for none
     * @throws IOException if the file cannot be read or holds no certificate
     */
    static RelayTrust of(@Nullable String file) throws IOException {
        try {
            return new RelayTrust(managerOf(null), file == null ? null : managerOf(storeOf(file)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore storeOf(String file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
        }
        if (store.size() == 0) {
            throw new IOException("There is no certificate in " + file);
        }
        return store;
    }

    private static X509ExtendedTrustManager managerOf(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("Java has no manager for X.509");
    }

    /** Makes sockets that believe in these. */
    SSLSocketFactory sockets() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be used: " + e.getMessage(), e);
        }
    }

    /** What the relay showed last. */
    public Optional<X509Certificate> shown() {
        return Optional.ofNullable(shown);
    }

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        shown = chain.length == 0 ? null : chain[0];
        try {
            check.by(known);
        } catch (CertificateException unknown) {
            if (own == null) {
                throw unknown;
            }
            check.by(own);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        check(chain, manager -> manager.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        known.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        known.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        known.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return known.getAcceptedIssuers();
    }
}
