package se.motesplats.shared.frame.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/**
 * How the node does, for supervision that shows the token of {@link Setting#MONITOR_TOKEN}; for
 * anybody else these addresses do not exist. The server's own answers are switched off, because
 * they go to everybody. {@code /health}, {@code /health/live} and {@code /health/ready} answer as
 * MicroProfile Health does, with 200 or 503; {@code /metrics} in the text format of Prometheus.
 *
 * <p>A token and not an address: behind a proxy on the same machine everybody comes from loopback.
 */
@WebServlet({"/health", "/health/live", "/health/ready", "/metrics"})
public class MonitoringServlet extends HttpServlet {

    private static final String BEARER = "Bearer ";

    @Inject private transient Settings settings;
    @Inject @Liveness private transient Instance<HealthCheck> alive;
    @Inject @Readiness private transient Instance<HealthCheck> ready;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!mayAsk(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getServletPath()) {
            case "/metrics" -> metrics(response);
            case "/health/live" -> health(alive.stream(), response);
            case "/health/ready" -> health(ready.stream(), response);
            default -> health(Stream.concat(alive.stream(), ready.stream()), response);
        }
    }

    /** In the same time for every wrong token. */
    private boolean mayAsk(HttpServletRequest request) {
        String token = settings.text(Setting.MONITOR_TOKEN);
        String shown = request.getHeader("Authorization");
        return !token.isEmpty()
                && shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        shown.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    private static void health(Stream<HealthCheck> checks, HttpServletResponse response)
            throws IOException {
        List<HealthCheckResponse> answers = checks.map(HealthCheck::call).toList();
        boolean up = answers.stream().allMatch(a -> a.getStatus() == HealthCheckResponse.Status.UP);
        JsonArrayBuilder list = JSON.createArrayBuilder();
        answers.forEach(answer -> list.add(json(answer)));
        write(
                response,
                up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "application/json",
                JSON.createObjectBuilder()
                        .add("status", up ? "UP" : "DOWN")
                        .add("checks", list)
                        .build()
                        .toString());
    }

    private static JsonObjectBuilder json(HealthCheckResponse answer) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("name", answer.getName())
                        .add("status", answer.getStatus().name());
        answer.getData()
                .ifPresent(
                        data -> {
                            JsonObjectBuilder values = JSON.createObjectBuilder();
                            data.forEach((key, value) -> values.add(key, String.valueOf(value)));
                            json.add("data", values);
                        });
        return json;
    }

    private void metrics(HttpServletResponse response) throws IOException {
        StringBuilder text = new StringBuilder(1_024);
        text.append("# TYPE motesplats_up gauge\n");
        List<HealthCheckResponse> answers =
                Stream.concat(alive.stream(), ready.stream()).map(HealthCheck::call).toList();
        for (HealthCheckResponse answer : answers) {
            boolean up = answer.getStatus() == HealthCheckResponse.Status.UP;
            text.append("motesplats_up{check=\"%s\"} %d\n".formatted(answer.getName(), up ? 1 : 0));
        }
        for (HealthCheckResponse answer : answers) {
            numbers(answer)
                    .forEach(
                            (name, value) ->
                                    gauge(
                                            text,
                                            "motesplats_" + answer.getName() + '_' + snake(name),
                                            value));
        }
        gauge(
                text,
                "jvm_memory_heap_used_bytes",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        gauge(text, "jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                text,
                "process_uptime_seconds",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1_000);
        write(
                response,
                HttpServletResponse.SC_OK,
                "text/plain; version=0.0.4; charset=utf-8",
                text.toString());
    }

    private static Map<String, Long> numbers(HealthCheckResponse answer) {
        Map<String, Long> numbers = new java.util.TreeMap<>();
        answer.getData()
                .ifPresent(
                        data ->
                                data.forEach(
                                        (name, value) -> {
                                            if (value instanceof Number number) {
                                                numbers.put(name, number.longValue());
                                            }
                                        }));
        return numbers;
    }

    private static void gauge(StringBuilder text, String name, long value) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(' ').append(value).append('\n');
    }

    /** oldestSeconds → oldest_seconds. */
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static void write(HttpServletResponse response, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
