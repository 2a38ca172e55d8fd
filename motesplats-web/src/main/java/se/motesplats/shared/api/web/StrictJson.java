package se.motesplats.shared.api.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads a JSON object that somebody sent. By itself the server's reader takes a key twice and text
 * behind the document, and fails as if it were our fault on what is nested deep or on numbers that
 * fill a page.
 */
public final class StrictJson {

    /** What we ask for has four levels. */
    private static final int DEEPEST = 32;

    /** Characters of a number; more than any decimal that means something. */
    private static final int LONGEST_NUMBER = 100;

    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    /**
     * The object that the bytes are.
     *
     * @throws JsonException if they are anything else than one JSON object in UTF-8
     */
    public static JsonObject object(byte[] bytes) {
        String text = text(bytes);
        check(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new JsonException("not in UTF-8", otherEncoding);
        }
    }

    /** Looks at every part once, before anything is built of them. */
    private static void check(String text) {
        int depth = 0;
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            // To the end: what stands behind the document is no part of it, and refused.
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_NUMBER -> checkNumber(parser.getString());
                    default -> {
                        // Text and names may be whatever the fields make of them.
                    }
                }
                if (depth > DEEPEST) {
                    throw new JsonException("nested too deep");
                }
            }
        }
    }

    private static void checkNumber(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new JsonException("a number of too many digits");
        }
        try {
            new BigDecimal(digits);
        } catch (NumberFormatException beyondAll) {
            throw new JsonException("a number beyond all bounds", beyondAll);
        }
    }
}
