package se.motesplats.shared.frame.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads what is sent with a request before anything else is done with it, because whoever sends
 * slowly holds a thread of the server for as long as that takes: only some of the threads read at
 * once, of these only some for one address, and none for longer than {@link #PATIENCE}. Pages that
 * are only asked for always find a thread.
 */
@ApplicationScoped
public class RequestBodies {

    /** Of the 200 threads that answer requests. */
    static final int MOST = 100;

    /** Enough for a whole town hall behind one address: what comes at once takes no time. */
    static final int MOST_OF_ONE_ADDRESS = 40;

    /** A list of people of the largest size takes 8 seconds by a line of 1 Mbit/s. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String FIELDS = "application/x-www-form-urlencoded";

    /** One byte more than the largest document of the interface, so that it is seen to be one. */
    private static final int LARGEST_DOCUMENT = 2_000_001;

    /** Nobody has a long document for us without saying who it is from. */
    private static final int LARGEST_OF_STRANGERS = 64 * 1024;

    /** From here on the server refuses to read fields, at once; the page then says what may be. */
    private static final long LARGEST_FORM = 2L * 1024 * 1024;

    private static final long NUDGE_MILLIS = 500;

    @Inject private ClientAddress addresses;

    private final ReadingPlaces places = new ReadingPlaces(MOST, MOST_OF_ONE_ADDRESS);
    private final ScheduledThreadPoolExecutor clock = clock();

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "request-bodies");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /**
     * Reads all that was sent.
     *
     * @return the request to go on with; empty when it is answered already: 503 when too many are
     *     being read, 408 when it did not come in time, 400 when it cannot be read
     */
    Optional<HttpServletRequest> read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!hasBody(request)) {
            return Optional.of(request);
        }
        if (request.getContentLengthLong() < 0 && request.getHeader("Upgrade") != null) {
            // The server would hand out the chunks as they came, and never say that it was all.
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            return Optional.empty();
        }
        String address = addresses.of(request);
        if (!places.take(address)) {
            response.setHeader("Retry-After", Long.toString(PATIENCE.toSeconds()));
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
        Reading reading = new Reading();
        ScheduledFuture<?> nudge =
                clock.scheduleAtFixedRate(
                        reading::nudge, PATIENCE.toMillis(), NUDGE_MILLIS, TimeUnit.MILLISECONDS);
        Optional<HttpServletRequest> read;
        boolean tooLarge = false;
        try {
            read = Optional.of(readNow(request));
        } catch (TooLarge refused) {
            read = Optional.empty();
            tooLarge = true;
        } catch (IOException | ServletException | IllegalStateException broken) {
            read = Optional.empty();
        } finally {
            nudge.cancel(false);
            places.give(address);
        }
        if (reading.endLate()) {
            refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
            return Optional.empty();
        }
        if (tooLarge) {
            // By a page, for it was a person who chose the file.
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (read.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        return read;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static HttpServletRequest readNow(HttpServletRequest request)
            throws IOException, ServletException {
        String type =
                Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean page = request.getServletPath().endsWith(".xhtml");
        if (request.getContentLengthLong() > LARGEST_FORM && type.startsWith(FIELDS)) {
            return request;
        }
        if (page && type.startsWith("multipart/form-data")) {
            readParts(request);
            return request;
        }
        if (!request.getServletPath().startsWith("/api") && type.startsWith(FIELDS)) {
            readFields(request);
            return request;
        }
        int most = request.getUserPrincipal() == null ? LARGEST_OF_STRANGERS : LARGEST_DOCUMENT;
        long told = request.getContentLengthLong();
        // Where another protocol is offered, the server does not end the stream by itself.
        int wanted = told < 0 ? most : (int) Math.min(most, told);
        return new ReadRequest(request, request.getInputStream().readNBytes(wanted));
    }

    private static void readFields(HttpServletRequest request) throws IOException {
        sayEncoding(request);
        request.getParameterMap();
    }

    private static void readParts(HttpServletRequest request) throws IOException, ServletException {
        sayEncoding(request);
        try {
            request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new TooLarge(tooLarge);
        }
    }

    private static void sayEncoding(HttpServletRequest request) throws IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
    }

    /** Without a page: whoever sends like that has no eyes, and pages cost. */
    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentLength(0);
        try {
            response.flushBuffer();
        } catch (IOException left) {
            // Nobody waits for an answer to half a request.
            return;
        }
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(IllegalStateException said) {
            super(said);
        }
    }

    /** One thread that reads, until it is done or out of patience. */
    private static final class Reading {

        private final Thread reader = Thread.currentThread();
        private boolean done;
        private boolean late;

        synchronized void nudge() {
            if (!done) {
                late = true;
                reader.interrupt();
            }
        }

        /** Says whether it took too long; the thread is as it was. */
        synchronized boolean endLate() {
            done = true;
            if (late) {
                Thread.interrupted();
            }
            return late;
        }
    }

    /** A request whose body lies in memory. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return body.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("The body is here already");
                }
            };
        }

        @Override
        public BufferedReader getReader() throws IOException {
            Charset charset =
                    getCharacterEncoding() == null
                            ? StandardCharsets.UTF_8
                            : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(body, charset));
        }
    }
}
