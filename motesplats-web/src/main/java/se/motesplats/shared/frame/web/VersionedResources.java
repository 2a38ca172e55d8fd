package se.motesplats.shared.frame.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sum of the content into the address of our own style sheets, scripts and fonts, so that
 * browsers may keep them for good and still see a new one at once.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    static final String LIBRARY = "motesplats";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        Resource resource = super.createResource(name, library);
        return resource != null && LIBRARY.equals(library) ? new Versioned(resource) : resource;
    }

    private String version(Resource resource) {
        return versions.computeIfAbsent(resource.getResourceName(), name -> sum(resource));
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
}
