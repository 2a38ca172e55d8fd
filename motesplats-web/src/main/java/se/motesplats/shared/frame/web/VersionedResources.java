package se.motesplats.shared.frame.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sum of the content into the address of our own style sheets, scripts and fonts, so that
 * browsers may keep them for good and still see a new one at once. A style sheet that names parts
 * is sent with them, so that a page asks for one.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    static final String LIBRARY = "motesplats";

    private static final Pattern PART = Pattern.compile("@import \"([^\"]+)\";");

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        Resource resource = super.createResource(name, library);
        if (resource == null || !LIBRARY.equals(library)) {
            return resource;
        }
        return new Versioned(name.endsWith(".css") ? new WithParts(resource) : resource);
    }

    /** Summed outside of the map: a sheet asks for the addresses of the fonts in it. */
    private String version(Resource resource) {
        String name = resource.getResourceName();
        String known = versions.get(name);
        if (known == null) {
            known = sum(resource);
            versions.put(name, known);
        }
        return known;
    }

    private static String sum(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getResourceName(), e);
        }
    }

    private final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + version(getWrapped());
        }
    }

    private final class WithParts extends ResourceWrapper {
        WithParts(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(
                    joined(super.getInputStream(), this::part).getBytes(StandardCharsets.UTF_8));
        }

        private InputStream part(String name) throws IOException {
            Resource part = createResource(name, LIBRARY);
            if (part == null) {
                throw new FileNotFoundException(name);
            }
            return part.getInputStream();
        }
    }

    /** Where the content of a part comes from. */
    interface Parts {
        InputStream open(String name) throws IOException;
    }

    /** The sheet with its parts where it names them. */
    static String joined(InputStream sheet, Parts parts) throws IOException {
        String text = text(sheet);
        Matcher part = PART.matcher(text);
        StringBuilder joined = new StringBuilder(text.length());
        int from = 0;
        while (part.find()) {
            joined.append(text, from, part.start()).append(text(parts.open(part.group(1))));
            from = part.end();
        }
        return joined.append(text, from, text.length()).toString();
    }

    private static String text(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
