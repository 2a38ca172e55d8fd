package se.motesplats.shared.api.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NormalForm;

/**
 * Reads the JSON of a request field by field, and notes at each field what is wrong with it, so
 * that a program is told of everything at once: {@link #check()} refuses. What could not be read is
 * given as a value that does no harm until then.
 */
public final class ApiBody {

    /** 10,000 units with all their fields fit. */
    private static final int MOST_BYTES = 2_000_000;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final JsonObject json;
    private final String path;
    private final List<InvalidInput.Problem> problems;

    private ApiBody(JsonObject json, String path, List<InvalidInput.Problem> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads the body of a request.
     *
     * @param fields that the object may have; any other is noted, for it is most likely a misspelt
     *     one
     * @throws ClientErrorException 413 if it is too long
     * @throws BadRequestException if it is no JSON object
     */
    public static ApiBody read(InputStream body, String... fields) {
        return read(bytes(body), fields);
    }

    /** As {@link #read}, for what can be asked without a word: no body is an empty object. */
    public static ApiBody readIfAny(InputStream body, String... fields) {
        byte[] bytes = bytes(body);
        return read(bytes.length == 0 ? new byte[] {'{', '}'} : bytes, fields);
    }

    /** Of a request that says all by its address. */
    public static ApiBody none() {
        return new ApiBody(JsonValue.EMPTY_JSON_OBJECT, "", new ArrayList<>());
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }

    private static ApiBody read(byte[] bytes, String... fields) {
        try {
            ApiBody read = new ApiBody(StrictJson.object(bytes), "", new ArrayList<>());
            read.expect(fields);
            return read;
        } catch (JsonException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private void expect(String... fields) {
        Set<String> known = Set.of(fields);
        json.keySet().stream()
                .filter(f -> !known.contains(f))
                .forEach(f -> refuse(f, "api.problem.unknownField"));
    }

    /**
     * Notes what is wrong with a field.
     *
     * @param data what the text says
     */
    public void refuse(String field, String key, Object... data) {
        problems.add(new InvalidInput.Problem(path + field, '{' + key + '}', List.of(data)));
    }

    /**
     * Says whether all was well.
     *
     * @throws InvalidInput with everything that was noted, in here and below
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Optional<JsonValue> value(String field) {
        return Optional.ofNullable(json.get(field)).filter(v -> v != JsonValue.NULL);
    }

    private <T> @Nullable T read(
            String field, String key, Function<JsonValue, Optional<T>> reader) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return null;
        }
        Optional<T> read = reader.apply(value.get());
        if (read.isEmpty()) {
            refuse(field, key);
        }
        return read.orElse(null);
    }

    /** Notes it if the field is missing. */
    public void require(String field) {
        if (value(field).isEmpty()) {
            refuse(field, "api.problem.required");
        }
    }

    /** A whole number in these bounds; null if it is missing or wrong. */
    public @Nullable Long number(String field, long least, long most) {
        JsonNumber number = read(field, "api.problem.wholeNumber", ApiBody::number);
        if (number == null) {
            return null;
        }
        BigDecimal exact = number.bigDecimalValue();
        // Before it is written out: 1e999999999 has a billion digits.
        if (exact.precision() - (long) exact.scale() > 19) {
            refuse(field, exact.signum() < 0 ? "api.problem.tooSmall" : "api.problem.tooLarge");
        } else if (exact.stripTrailingZeros().scale() > 0) {
            refuse(field, "api.problem.wholeNumber");
        } else if (exact.compareTo(BigDecimal.valueOf(least)) < 0) {
            refuse(field, least == 0 ? "api.problem.negative" : "api.problem.tooSmall");
        } else if (exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(field, "api.problem.tooLarge");
        } else {
            return exact.longValueExact();
        }
        return null;
    }

    /** As {@link #number}; null if it is missing or wrong. */
    public @Nullable Integer integer(String field, int least, int most) {
        Long number = number(field, least, most);
        return number == null ? null : number.intValue();
    }

    private static Optional<JsonNumber> number(JsonValue value) {
        return value instanceof JsonNumber number ? Optional.of(number) : Optional.empty();
    }

    /** A decimal number of reasonable length; null if it is missing or wrong. */
    public @Nullable BigDecimal decimal(String field) {
        BigDecimal decimal =
                read(field, "api.problem.number", v -> number(v).map(JsonNumber::bigDecimalValue));
        if (decimal != null
                && (Math.abs((long) decimal.scale()) > 20 || decimal.precision() > 20)) {
            refuse(field, "api.problem.number");
            return null;
        }
        return decimal;
    }

    /**
     * Text; null if it is missing or wrong. Wrong is also what no text of people holds: the
     * character zero, and halves of characters, which could be neither stored nor sent back.
     */
    public @Nullable String text(String field) {
        return read(
                field,
                "api.problem.text",
                v ->
                        v instanceof JsonString s && isWhole(s.getString())
                                ? Optional.of(NormalForm.of(s.getString()))
                                : Optional.empty());
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** A short name of something on one line; null if it is missing or wrong. */
    public @Nullable String code(String field, int most) {
        String code = text(field);
        if (code == null) {
            return null;
        }
        if (code.isBlank()) {
            refuse(field, "api.problem.required");
        } else if (code.length() > most) {
            refuse(field, "api.problem.tooLong");
        } else if (code.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "api.problem.singleLine");
        } else {
            return code;
        }
        return null;
    }

    /** True or false; false if it is missing. */
    public boolean flag(String field) {
        Boolean flag =
                read(
                        field,
                        "api.problem.flag",
                        v ->
                                v == JsonValue.TRUE || v == JsonValue.FALSE
                                        ? Optional.of(v == JsonValue.TRUE)
                                        : Optional.empty());
        return flag != null && flag;
    }

    /** A day as 2022-03-11; null if it is missing or wrong. */
    public @Nullable LocalDate day(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            refuse(field, DAY.matcher(text).matches() ? "api.problem.noDay" : "api.problem.day");
            return null;
        }
    }

    /** One of the values of an enum, in lower case; the given one if it is missing or wrong. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String text = text(field);
        if (text == null) {
            return otherwise;
        }
        Optional<E> chosen = chosen(text, type);
        if (chosen.isEmpty()) {
            refuse(field, "api.problem.choice");
        }
        return chosen.orElse(otherwise);
    }

    private static <E extends Enum<E>> Optional<E> chosen(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** Values of an enum, in lower case; empty if the field is missing. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        List<E> choices = new ArrayList<>();
        JsonArray array = array(field);
        for (int i = 0; i < array.size(); i++) {
            Optional<E> chosen =
                    array.get(i) instanceof JsonString s
                            ? chosen(s.getString(), type)
                            : Optional.empty();
            if (chosen.isEmpty()) {
                refuse(field + '[' + i + ']', "api.problem.choice");
            }
            chosen.ifPresent(choices::add);
        }
        return choices;
    }

    /**
     * The objects of a list; empty if it is missing or longer than allowed.
     *
     * @param fields that each object may have
     */
    public List<ApiBody> list(String field, int most, String... fields) {
        JsonArray array = array(field);
        if (array.size() > most) {
            refuse(field, "api.problem.tooMany");
            return List.of();
        }
        List<ApiBody> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = field + '[' + i + ']';
            if (array.get(i) instanceof JsonObject object) {
                ApiBody item = new ApiBody(object, path + at + '.', problems);
                item.expect(fields);
                items.add(item);
            } else {
                refuse(at, "api.problem.object");
            }
        }
        return items;
    }

    /**
     * An object in here; an empty one if it is missing, which is noted.
     *
     * @param fields that it may have
     */
    public ApiBody object(String field, String... fields) {
        require(field);
        JsonObject object =
                read(
                        field,
                        "api.problem.object",
                        v -> v instanceof JsonObject o ? Optional.of(o) : Optional.empty());
        ApiBody inner =
                new ApiBody(
                        object == null ? JsonValue.EMPTY_JSON_OBJECT : object,
                        path + field + '.',
                        problems);
        inner.expect(fields);
        return inner;
    }

    private JsonArray array(String field) {
        JsonArray array =
                read(
                        field,
                        "api.problem.list",
                        v -> v instanceof JsonArray a ? Optional.of(a) : Optional.empty());
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    /** The same for the same content, to compare requests with. */
    String canonical() {
        return json.toString();
    }
}
