package se.motesplats.shared.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NormalForm;

/**
 * A request whose parameters are read in the form in which texts are kept: this is the border for
 * everything that is typed and pasted. Passwords, too, so that one typed on a Mac is the same as
 * one typed on a telephone (RFC 8265).
 */
final class TypedText extends HttpServletRequestWrapper {

    TypedText(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String text = super.getParameter(name);
        return text == null ? null : NormalForm.of(text);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] texts = super.getParameterValues(name);
        return texts == null ? null : normal(texts);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, texts) -> parameters.put(name, normal(texts)));
        return parameters;
    }

    private static String[] normal(String[] texts) {
        String[] normal = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            normal[i] = NormalForm.of(texts[i]);
        }
        return normal;
    }
}
