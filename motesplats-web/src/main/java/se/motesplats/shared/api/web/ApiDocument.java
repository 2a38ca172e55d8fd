package se.motesplats.shared.api.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Writes the OpenAPI document of the resources from their annotations and the types that they
 * answer with. The server makes such a document too, but at the root of the host, mixed with those
 * of other applications, and not under our version; see docs/adr/0011.
 */
final class ApiDocument {

    /** Where tools that show such a document look for a call to copy. */
    static final String SAMPLES = "x-codeSamples";

    private final String server;
    private final List<Class<?>> resources;
    private final Map<String, JsonObject> schemas = new TreeMap<>();

    ApiDocument(String server, List<Class<?>> resources) {
        this.server = server;
        this.resources = resources;
    }

    JsonObject build() {
        Map<String, JsonObjectBuilder> paths = new TreeMap<>();
        for (Class<?> resource : resources) {
            for (Method method : methods(resource)) {
                paths.computeIfAbsent(path(resource, method), p -> JSON.createObjectBuilder())
                        .add(
                                httpMethod(method).orElseThrow().toLowerCase(Locale.ROOT),
                                operation(resource, method));
            }
        }
        schema(ApiProblem.class);
        JsonObjectBuilder pathsJson = JSON.createObjectBuilder();
        paths.forEach(pathsJson::add);
        JsonObjectBuilder schemasJson = JSON.createObjectBuilder();
        schemas.forEach(schemasJson::add);
        return JSON.createObjectBuilder()
                .add("openapi", "3.0.3")
                .add("info", info())
                .add(
                        "servers",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder().add("url", server)))
                .add("paths", pathsJson)
                .add(
                        "components",
                        JSON.createObjectBuilder()
                                .add("schemas", schemasJson)
                                .add("responses", problemResponse())
                                .add("securitySchemes", securitySchemes()))
                .build();
    }

    /** Methods that answer requests, in a stable order. */
    private static List<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(m -> httpMethod(m).isPresent())
                .sorted(java.util.Comparator.comparing(Method::getName))
                .toList();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(h -> h != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** {@code /events/{id}}: without the patterns of the parameters. */
    private static String path(Class<?> resource, Method method) {
        String path =
                '/' + resource.getAnnotation(Path.class).value() + '/' + pathOf(method).orElse("");
        return path.replaceAll("\\{(\\w+):[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static Optional<String> pathOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
    }

    private JsonObject operation(Class<?> resource, Method method) {
        Operation said = method.getAnnotation(Operation.class);
        if (said == null) {
            throw new IllegalStateException(method + " lacks @Operation");
        }
        boolean tokenRequired =
                method.isAnnotationPresent(SecurityRequirement.class)
                        || resource.isAnnotationPresent(SecurityRequirement.class);
        JsonArrayBuilder parameters = JSON.createArrayBuilder();
        boolean asks = false;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    asks |= addParameter(parameters, field, field.getType());
                }
            } else {
                asks |= addParameter(parameters, parameter, parameter.getType());
            }
        }
        APIResponse answers = method.getAnnotation(APIResponse.class);
        boolean reads = method.isAnnotationPresent(GET.class);
        JsonObjectBuilder responses =
                JSON.createObjectBuilder()
                        .add(
                                answers == null ? "200" : answers.responseCode(),
                                JSON.createObjectBuilder()
                                        .add("description", said.summary())
                                        .add(
                                                "content",
                                                content(
                                                        "application/json",
                                                        schema(answerType(method, answers)))));
        if (reads) {
            responses.add(
                    "304",
                    JSON.createObjectBuilder()
                            .add(
                                    "description",
                                    "Not changed since the answer whose ETag was sent as If-None-Match"));
        } else {
            responses.add("409", problemReference()).add("422", problemReference());
        }
        if (asks || !reads) {
            responses.add("400", problemReference());
        }
        if (answers != null && !reads) {
            parameters.add(idempotencyKey());
        }
        responses.add("401", problemReference());
        if (tokenRequired) {
            responses.add("403", problemReference());
        }
        if (path(resource, method).contains("{")) {
            responses.add("404", problemReference());
        }
        responses.add("default", problemReference());
        JsonObjectBuilder operation =
                JSON.createObjectBuilder()
                        .add("operationId", said.operationId())
                        .add("summary", said.summary())
                        .add("description", said.description());
        Tag tag = resource.getAnnotation(Tag.class);
        if (tag != null) {
            operation.add("tags", JSON.createArrayBuilder().add(tag.name()));
        }
        Arrays.stream(method.getParameters())
                .map(p -> p.getAnnotation(RequestBody.class))
                .filter(b -> b != null)
                .forEach(b -> operation.add("requestBody", requestBody(b)));
        JsonObject described =
                operation
                        .add("parameters", parameters)
                        .add("security", security(tokenRequired))
                        .add("responses", responses)
                        .build();
        String example =
                new ApiExample(
                                httpMethod(method).orElseThrow(),
                                server + path(resource, method),
                                described)
                        .line();
        return JSON.createObjectBuilder(described)
                .add(
                        SAMPLES,
                        JSON.createArrayBuilder()
                                .add(
                                        JSON.createObjectBuilder()
                                                .add("lang", "Shell")
                                                .add("label", "curl")
                                                .add("source", example)))
                .build();
    }

    /** What a method that makes its answer by hand says that it answers with. */
    private static Type answerType(Method method, @Nullable APIResponse answers) {
        return answers == null
                ? method.getGenericReturnType()
                : answers.content()[0].schema().implementation();
    }

    private JsonObjectBuilder requestBody(RequestBody said) {
        Content content = said.content()[0];
        JsonObjectBuilder examples = JSON.createObjectBuilder();
        for (ExampleObject example : content.examples()) {
            examples.add(
                    example.name(),
                    JSON.createObjectBuilder()
                            .add("summary", example.summary())
                            .add("value", json(example.value())));
        }
        return JSON.createObjectBuilder()
                .add("required", said.required())
                .add(
                        "content",
                        JSON.createObjectBuilder()
                                .add(
                                        "application/json",
                                        JSON.createObjectBuilder()
                                                .add(
                                                        "schema",
                                                        schema(content.schema().implementation()))
                                                .add("examples", examples)));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObjectBuilder idempotencyKey() {
        return JSON.createObjectBuilder()
                .add("name", ApiOnce.KEY)
                .add("in", "header")
                .add("required", false)
                .add(
                        "description",
                        "Chosen by the program. Sent again within two days, the same request is answered as before and"
                                + " nothing is done twice; the answer then has Idempotency-Replayed: true.")
                .add("schema", typed("string", null))
                .add("example", "6a1f8f3e-nominera-1");
    }

    /** An empty requirement beside the token: it may be left out. */
    private static JsonArrayBuilder security(boolean tokenRequired) {
        JsonArrayBuilder security = JSON.createArrayBuilder();
        if (!tokenRequired) {
            security.add(JSON.createObjectBuilder());
        }
        return security.add(
                JSON.createObjectBuilder().add(RestApi.TOKEN, JSON.createArrayBuilder()));
    }

    /** Adds what is a parameter; tells whether it is one of the query. */
    private boolean addParameter(
            JsonArrayBuilder parameters, AnnotatedElement element, Class<?> type) {
        PathParam path = element.getAnnotation(PathParam.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (path == null && query == null) {
            return false;
        }
        org.eclipse.microprofile.openapi.annotations.parameters.Parameter said =
                element.getAnnotation(
                        org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        JsonObjectBuilder parameter =
                JSON.createObjectBuilder()
                        .add("name", path != null ? path.value() : query.value())
                        .add("in", path != null ? "path" : "query")
                        .add("required", path != null || (said != null && said.required()));
        if (said == null) {
            parameter.add("schema", schema(type));
        } else {
            parameter.add("description", said.description());
            parameter.add("schema", parameterSchema(said.schema(), type));
            parameter.add("example", example(said.example()));
        }
        parameters.add(parameter);
        return query != null;
    }

    private JsonObject parameterSchema(Schema said, Class<?> type) {
        JsonObjectBuilder schema =
                JSON.createObjectBuilder(
                        schema(said.implementation() == Void.class ? type : said.implementation()));
        if (said.enumeration().length > 0) {
            schema.add("enum", array(Arrays.asList(said.enumeration())));
        }
        if (!said.defaultValue().isEmpty()) {
            schema.add("default", example(said.defaultValue()));
        }
        return schema.build();
    }

    /** The schema of a type; records are described once and referred to. */
    private JsonObject schema(Type type) {
        return schema(type, Map.of());
    }

    private JsonObject schema(Type type, Map<String, Type> variables) {
        if (type instanceof TypeVariable<?> variable) {
            return schema(
                    Optional.ofNullable(variables.get(variable.getName())).orElseThrow(),
                    variables);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                return JSON.createObjectBuilder()
                        .add("type", "array")
                        .add("items", schema(generic.getActualTypeArguments()[0], variables))
                        .build();
            }
            return record(
                    raw,
                    Map.of(
                            raw.getTypeParameters()[0].getName(),
                            generic.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, Map.of());
        }
        if (plain.isEnum()) {
            return JSON.createObjectBuilder()
                    .add("type", "string")
                    .add(
                            "enum",
                            array(
                                    Stream.of(plain.getEnumConstants())
                                            .map(Object::toString)
                                            .toList()))
                    .build();
        }
        return simple(plain);
    }

    private static JsonObject simple(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return typed("integer", "int64");
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer", "int32");
        }
        if (type == BigDecimal.class) {
            return typed("number", null);
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean", null);
        }
        if (type == Instant.class) {
            return typed("string", "date-time");
        }
        if (type == LocalDate.class) {
            return typed("string", "date");
        }
        if (type == LocalTime.class) {
            return typed("string", "time");
        }
        if (type == String.class) {
            return typed("string", null);
        }
        if (type == JsonObject.class) {
            return typed("object", null);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static JsonObject typed(String type, @Nullable String format) {
        JsonObjectBuilder schema = JSON.createObjectBuilder().add("type", type);
        return format == null ? schema.build() : schema.add("format", format).build();
    }

    private JsonObject record(Class<?> type, Map<String, Type> variables) {
        String name =
                variables.values().stream()
                        .map(v -> schemaName((Class<?>) v))
                        .findFirst()
                        .map(v -> v + "Page")
                        .orElse(schemaName(type));
        if (!schemas.containsKey(name)) {
            // Before the fields: a type may hold itself.
            schemas.put(name, JsonValue.EMPTY_JSON_OBJECT);
            schemas.put(name, describe(type, variables));
        }
        return JSON.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
    }

    private JsonObject describe(Class<?> type, Map<String, Type> variables) {
        JsonObjectBuilder properties = JSON.createObjectBuilder();
        JsonArrayBuilder required = JSON.createArrayBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonObject schema = schema(component.getGenericType(), variables);
            Schema said = component.getAccessor().getAnnotation(Schema.class);
            if (said != null) {
                JsonObjectBuilder told = JSON.createObjectBuilder();
                if (schema.containsKey("$ref")) {
                    // Beside a reference nothing else is read.
                    told.add("allOf", JSON.createArrayBuilder().add(schema));
                } else {
                    told.addAll(JSON.createObjectBuilder(schema));
                }
                told.add("description", said.description());
                if (!said.example().isEmpty()) {
                    told.add("example", example(said.example()));
                }
                schema = told.build();
            }
            properties.add(component.getName(), schema);
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        JsonObjectBuilder schema = JSON.createObjectBuilder().add("type", "object");
        Schema said = type.getAnnotation(Schema.class);
        if (said != null) {
            schema.add("description", said.description());
        }
        return schema.add("required", required).add("properties", properties).build();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** {@code Event} for {@code EventJson}, {@code Problem} for {@code ApiProblem}. */
    private static String schemaName(Class<?> type) {
        return type.getSimpleName().replaceFirst("^Api", "").replaceFirst("Json$", "");
    }

    /** Numbers as numbers, true and false as such, the rest as text. */
    private static JsonValue example(String text) {
        if (text.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")) {
            return JSON.createValue(new BigDecimal(text));
        }
        if (text.matches("-?[0-9]{1,18}")) {
            return JSON.createValue(Long.parseLong(text));
        }
        return switch (text) {
            case "true" -> JsonValue.TRUE;
            case "false" -> JsonValue.FALSE;
            default -> JSON.createValue(text);
        };
    }

    private static JsonArrayBuilder array(Collection<String> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }

    private JsonObjectBuilder info() {
        Info info = annotation(OpenAPIDefinition.class).info();
        return JSON.createObjectBuilder()
                .add("title", info.title())
                .add("version", info.version())
                .add("description", info.description())
                .add("contact", JSON.createObjectBuilder().add("name", info.contact().name()))
                .add(
                        "license",
                        JSON.createObjectBuilder()
                                .add("name", info.license().name())
                                .add("url", info.license().url()));
    }

    private static JsonObjectBuilder securitySchemes() {
        SecurityScheme scheme = annotation(SecurityScheme.class);
        return JSON.createObjectBuilder()
                .add(
                        scheme.securitySchemeName(),
                        JSON.createObjectBuilder()
                                .add("type", scheme.type().toString())
                                .add("scheme", scheme.scheme())
                                .add("description", scheme.description()));
    }

    private static <A extends Annotation> A annotation(Class<A> type) {
        return Optional.ofNullable(RestApi.class.getAnnotation(type)).orElseThrow();
    }

    private JsonObjectBuilder problemResponse() {
        return JSON.createObjectBuilder()
                .add(
                        "Problem",
                        JSON.createObjectBuilder()
                                .add("description", "Why the request was refused or failed")
                                .add(
                                        "content",
                                        content(ApiProblem.MEDIA_TYPE, schema(ApiProblem.class))));
    }

    private static JsonObject problemReference() {
        return JSON.createObjectBuilder().add("$ref", "#/components/responses/Problem").build();
    }

    private static JsonObjectBuilder content(String type, JsonObject schema) {
        return JSON.createObjectBuilder()
                .add(type, JSON.createObjectBuilder().add("schema", schema));
    }
}
