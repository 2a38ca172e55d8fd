package se.motesplats.outbox.relay.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one line, with TLS over those that are connected, and remembers the last
 * one, so that each step of the conversation can be given its own patience: Jakarta Mail knows one
 * for all.
 */
final class RelaySockets extends SSLSocketFactory {

    private final SSLSocketFactory secret;
    private volatile @Nullable Socket last;

    /** Without TLS; Jakarta Mail asks no factory for this that can do TLS. */
    final class Plain extends SocketFactory {

        private Plain() {}

        @Override
        public Socket createSocket() {
            return keep(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return keep(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort)
                throws IOException {
            return keep(new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return keep(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
                throws IOException {
            return keep(new Socket(host, port, from, fromPort));
        }
    }

    RelaySockets(SSLSocketFactory secret) {
        this.secret = secret;
    }

    SocketFactory plain() {
        return new Plain();
    }

    /** How long an answer may take from now on, in milliseconds. */
    void patience(int millis) throws SocketException {
        Socket socket = last;
        if (socket != null && !socket.isClosed()) {
            socket.setSoTimeout(millis);
        }
    }

    private Socket keep(Socket made) {
        last = made;
        return made;
    }

    /** TLS over a socket that is connected, whose patience counts for both. */
    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
            throws IOException {
        return secret.createSocket(keep(connected), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keep(secret.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return keep(secret.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keep(secret.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return keep(secret.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return secret.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return secret.getSupportedCipherSuites();
    }
}
