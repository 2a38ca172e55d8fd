package se.motesplats.account.login.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that somebody wanted before logging in, from the context root. It comes from the address
 * bar, so it is one of our own pages or nothing.
 */
final class ReturnPath {

    private ReturnPath() {}

    /** The path if it leads to a page of this application that is worth returning to. */
    static Optional<String> check(@Nullable String asked) {
        if (asked == null
                || !asked.startsWith("/")
                || asked.startsWith("//")
                || asked.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(asked);
            String path = uri.getPath();
            boolean page =
                    uri.getScheme() == null
                            && uri.getRawAuthority() == null
                            && uri.getRawFragment() == null
                            && path != null
                            && path.equals(uri.normalize().getPath())
                            && (path.equals("/") || path.endsWith(".xhtml"))
                            && !PublicPages.isForStrangers(path);
            return page ? Optional.of(asked) : Optional.empty();
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }
}
