package se.motesplats.shared.frame.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.motesplats.shared.IpNetwork;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * Which address a request comes from. Behind a proxy that is what the proxy says in {@code
 * X-Forwarded-For}; anybody can send that header, so it is believed from right to left and only as
 * far as trusted proxies wrote it.
 */
@ApplicationScoped
public class ClientAddress {

    static final String HEADER = "X-Forwarded-For";

    @Inject private Settings settings;

    private List<IpNetwork> trusted = List.of();

    @PostConstruct
    void read() {
        trusted = IpNetwork.parseAll(settings.text(Setting.HTTP_PROXIES));
    }

    /** The address that the request came from, before the trusted proxies. */
    public String of(HttpServletRequest request) {
        return first(
                request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)), trusted);
    }

    /**
     * The last address that no trusted proxy answers for.
     *
     * @param connected who is at the other end of the connection
     * @param headers the values of the header, in their order
     */
    static String first(String connected, List<String> headers, List<IpNetwork> trusted) {
        List<String> hops = new ArrayList<>();
        headers.forEach(h -> hops.addAll(List.of(h.split(","))));
        Collections.reverse(hops);
        String address = connected;
        for (String hop : hops) {
            Optional<InetAddress> before = IpNetwork.address(withoutPort(hop.strip()));
            if (!isTrusted(address, trusted) || before.isEmpty()) {
                return address;
            }
            address = before.get().getHostAddress();
        }
        return address;
    }

    private static boolean isTrusted(String address, List<IpNetwork> trusted) {
        return IpNetwork.address(address)
                .filter(a -> trusted.stream().anyMatch(n -> n.contains(a)))
                .isPresent();
    }

    /** Some proxies add the port: {@code 192.0.2.7:5000}, {@code [2001:db8::7]:5000}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
