package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    /** As a Mac sends it. */
    private static final String DECOMPOSED = "A\u030Asa O\u0308berg";

    private final Map<String, String[]> sent = new LinkedHashMap<>();
    private final TypedText typed = new TypedText(request());

    private HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        HttpServletRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getParameter" -> {
                                        String[] all = sent.get(arguments[0]);
                                        yield all == null ? null : all[0];
                                    }
                                    case "getParameterValues" -> sent.get(arguments[0]);
                                    case "getParameterMap" -> sent;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    @Test
    void whatever_way_a_parameter_is_read_it_is_composed() {
        sent.put("name", new String[] {DECOMPOSED, "\u202Eanna", "Bo"});
        assertThat(typed.getParameter("name")).isEqualTo("Åsa Öberg");
        assertThat(typed.getParameterValues("name")).containsExactly("Åsa Öberg", "anna", "Bo");
        assertThat(typed.getParameterMap()).containsOnlyKeys("name");
        assertThat(typed.getParameterMap().get("name")).containsExactly("Åsa Öberg", "anna", "Bo");
    }

    @Test
    void what_nobody_sees_is_nothing_and_what_was_not_sent_stays_away() {
        sent.put("name", new String[] {"\u200B\u2060"});
        assertThat(typed.getParameter("name")).isEmpty();
        assertThat(typed.getParameterMap().get("name")).containsExactly("");
        assertThat(typed.getParameter("other")).isNull();
        assertThat(typed.getParameterValues("other")).isNull();
        assertThat(typed.getParameterMap()).doesNotContainKey("other");
    }

    @Test
    void the_request_behind_keeps_what_was_sent() {
        sent.put("name", new String[] {DECOMPOSED});
        assertThat(typed.getParameterValues("name")).containsExactly("Åsa Öberg");
        assertThat(sent.get("name")).containsExactly(DECOMPOSED);
    }
}
