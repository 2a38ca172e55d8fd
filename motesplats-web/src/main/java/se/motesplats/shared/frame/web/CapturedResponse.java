package se.motesplats.shared.frame.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the body in memory, as UTF-8; headers go through, and so do redirects and errors, after
 * which there is nothing more to say.
 */
class CapturedResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 32_768;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    private final PrintWriter writer =
            new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    private final ServletOutputStream stream =
            new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("pages are not written asynchronously");
                }

                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] b, int offset, int length) {
                    bytes.write(b, offset, length);
                }
            };

    private boolean answered;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was written and is still to be sent. */
    byte[] body() {
        writer.flush();
        return answered ? new byte[0] : bytes.toByteArray();
    }

    @Override
    public void sendError(int status) throws IOException {
        answered = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answered = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answered = true;
        super.sendRedirect(location);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    /** Nothing leaves before it is whole. */
    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        writer.flush();
        bytes.reset();
    }
}
