package se.motesplats.stand;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that speaks TLS with the browser and plain HTTP with the application, as the
 * one of {@code docs/operations.md} does: it passes on the path and the host as they came and says
 * who asks by which protocol. Its certificate is made by itself. One request for each connection.
 */
public final class TlsProxy implements AutoCloseable {

    private static final int LARGEST_HEAD = 65_536;

    private final ServerSocket door;
    private final int target;
    private final ExecutorService pipes =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "tls-proxy");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * @param work for the certificate
     * @param port to listen on; 0 takes a free one
     * @param target the port of the application
     */
    public TlsProxy(Path work, int port, int target) {
        this.target = target;
        try {
            door =
                    Certificates.make(work, "ip:127.0.0.1")
                            .context()
                            .getServerSocketFactory()
                            .createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StandFailure("The proxy cannot be started.", e);
        }
        pipes.execute(this::listen);
    }

    /** Without a slash at the end. */
    public String url() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                pipes.execute(() -> serve(browser));
            } catch (IOException closed) {
                // The loop ends with the door; a browser that went away is no matter.
            }
        }
    }

    private void serve(Socket browser) {
        try (browser;
                Socket application = new Socket(InetAddress.getLoopbackAddress(), target)) {
            InputStream asked = new BufferedInputStream(browser.getInputStream());
            OutputStream passed = application.getOutputStream();
            passed.write(head(asked).getBytes(StandardCharsets.ISO_8859_1));
            passed.flush();
            pipes.execute(() -> copy(asked, passed));
            application.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException gone) {
            // One of the two has closed; so is the other.
        }
    }

    /** The head of a request as the application is to see it. */
    private static String head(InputStream asked) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = asked.read();
            if (next < 0 || read.size() > LARGEST_HEAD) {
                throw new IOException("No whole request");
            }
            read.write(next);
        }
        String head = read.toString(StandardCharsets.ISO_8859_1);
        return head.substring(0, head.length() - 2)
                        .replaceAll("(?im)^(Connection|X-Forwarded-[a-z]+):.*\r\n", "")
                + "Connection: close\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n\r\n";
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException gone) {
            // Answered, and closed by the other thread.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new StandFailure("The proxy cannot be stopped.", e);
        } finally {
            pipes.shutdownNow();
        }
    }
}
