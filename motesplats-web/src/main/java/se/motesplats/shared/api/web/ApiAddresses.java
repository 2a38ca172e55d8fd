package se.motesplats.shared.api.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Which addresses of the interface answer nobody without a token. It is asked before a resource is
 * found, because what is wrong with a request is said only to those who may send it.
 */
final class ApiAddresses {

    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^}]+?))?\\s*}");
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");

    private record Address(Pattern path, String method, boolean token) {}

    private final List<Address> addresses = new ArrayList<>();

    ApiAddresses(Collection<? extends Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                httpMethod(method)
                        .ifPresent(
                                http ->
                                        addresses.add(
                                                new Address(
                                                        pattern(resource, method),
                                                        http,
                                                        needsToken(resource, method))));
            }
        }
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(h -> h != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static boolean needsToken(Class<?> resource, Method method) {
        return resource.isAnnotationPresent(SecurityRequirement.class)
                || method.isAnnotationPresent(SecurityRequirement.class);
    }

    private static Pattern pattern(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template =
                '/'
                        + resource.getAnnotation(Path.class).value()
                        + (below == null ? "" : '/' + below.value());
        String pattern =
                PARAMETER
                        .matcher(template)
                        .replaceAll(
                                p -> {
                                    String allowed = p.group(1);
                                    return "(?:" + (allowed == null ? "[^/]+" : allowed) + ')';
                                });
        return Pattern.compile(pattern + "/?");
    }

    /**
     * Whether a request without a token is refused whatever it holds. Of a method that there is not
     * at this address, nothing is told where all others need a token.
     *
     * @param path below the version, as {@code /events/1/nominations}
     */
    boolean needToken(String method, String path) {
        String plain = MATRIX.matcher(path).replaceAll("");
        String asked = "HEAD".equals(method) ? "GET" : method;
        List<Address> here =
                addresses.stream().filter(a -> a.path().matcher(plain).matches()).toList();
        List<Address> meant = here.stream().filter(a -> a.method().equals(asked)).toList();
        return meant.isEmpty()
                ? !here.isEmpty() && here.stream().allMatch(Address::token)
                : meant.stream().anyMatch(Address::token);
    }
}
