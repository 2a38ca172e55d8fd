package se.motesplats.shared.frame.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps the body in memory, as UTF-8; headers and errors go through. */
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

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was written. */
    byte[] body() {
        writer.flush();
        return bytes.toByteArray();
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
