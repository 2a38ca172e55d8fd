package se.motesplats.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for one page again and again over connections that stay open. Reads sockets itself, because
 * whatever a client of more comfort costs would be taken from the server on the same machine.
 */
final class Load {

    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final String request;

    /**
     * @param headers further ones, such as {@code Cookie: …}
     */
    Load(int port, String path, String... headers) {
        this.port = port;
        StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        text.append("Accept-Language: sv\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        request = text.append("\r\n").toString();
    }

    /** Answers a second with that many askers at once, each waiting for its answer. */
    double perSecond(int askers, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < askers; i++) {
            work.add(
                    () -> {
                        long count = 0;
                        try (Connection connection = new Connection()) {
                            while (System.nanoTime() < end) {
                                connection.ask();
                                count++;
                            }
                        }
                        return count;
                    });
        }
        long answers = 0;
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            for (Future<Long> one : threads.invokeAll(work)) {
                answers += one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return answers / ((System.nanoTime() - start) / 1e9);
    }

    /** How long each of so many answers took, in milliseconds, one after the other. */
    double[] millis(int number) throws IOException {
        double[] taken = new double[number];
        try (Connection connection = new Connection()) {
            for (int i = 0; i < number; i++) {
                long start = System.nanoTime();
                connection.ask();
                taken[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return taken;
    }

    /** How long each answer took, in milliseconds, with so many askers at once for a while. */
    double[] millis(int askers, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Callable<List<Double>> one =
                () -> {
                    List<Double> taken = new ArrayList<>();
                    try (Connection connection = new Connection()) {
                        while (System.nanoTime() < end) {
                            long start = System.nanoTime();
                            connection.ask();
                            taken.add((System.nanoTime() - start) / 1e6);
                        }
                    }
                    return taken;
                };
        List<Double> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            for (Future<List<Double>> part : threads.invokeAll(Collections.nCopies(askers, one))) {
                all.addAll(part.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Bytes of one answer as they travel, without its head. */
    int size() throws IOException {
        try (Connection connection = new Connection()) {
            connection.ask();
            return connection.bytesOfBody;
        }
    }

    /** One answer, to look at. */
    String text() throws IOException {
        try (Connection connection = new Connection()) {
            return connection.ask();
        }
    }

    private final class Connection implements AutoCloseable {
        private final byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        private Socket socket;
        private InputStream in;
        private boolean ended;
        private int bytesOfBody;

        Connection() throws IOException {
            socket = open();
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }

        private Socket open() throws IOException {
            Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
            opened.setTcpNoDelay(true);
            return opened;
        }

        String ask() throws IOException {
            if (ended) {
                socket.close();
                socket = open();
                in = new BufferedInputStream(socket.getInputStream(), BUFFER);
                ended = false;
            }
            socket.getOutputStream().write(bytes);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(request.lines().findFirst().orElse("") + " → " + status);
            }
            int length = -1;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    // The server ends a connection after some hundred answers.
                    ended = lower.contains("close");
                }
            }
            bytesOfBody = 0;
            return chunked ? chunks() : read(length);
        }

        private String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            while (true) {
                int size = Integer.parseInt(line().strip(), 16);
                body.append(read(size));
                line();
                if (size == 0) {
                    return body.toString();
                }
            }
        }

        private String read(int length) throws IOException {
            bytesOfBody += length;
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("The server closed the connection.");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
