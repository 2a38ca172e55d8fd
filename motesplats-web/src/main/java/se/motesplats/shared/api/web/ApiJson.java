package se.motesplats.shared.api.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.nio.charset.StandardCharsets;

/**
 * How values are written: by the alphabet, without what is not there; the same on every node, so
 * that the tag of the content is too.
 */
final class ApiJson {

    private static final Jsonb JSON =
            JsonbBuilder.create(
                    new JsonbConfig()
                            .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));

    private ApiJson() {}

    static byte[] write(Object value) {
        return JSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }
}
