package se.motesplats.shared.api.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/**
 * One call of an operation as a line for a shell, made of the examples in its description: whoever
 * has put a token into {@code TOKEN} can run it as it stands.
 */
record ApiExample(String method, String address, JsonObject operation) {

    String line() {
        StringBuilder line = new StringBuilder("curl");
        JsonObject body = operation.getJsonObject("requestBody");
        boolean sends = body != null && body.getBoolean("required");
        // With something to send curl chooses POST by itself.
        if (!method.equals("GET") && !sends) {
            line.append(" -X ").append(method);
        }
        // An empty requirement: it is answered without a token too.
        if (!operation.getJsonArray("security").getJsonObject(0).isEmpty()) {
            line.append(" -H \"Authorization: Bearer $TOKEN\"");
        }
        if (sends) {
            line.append(" -H \"Content-Type: application/json\" -d '")
                    .append(example(body))
                    .append('\'');
        }
        return line.append(" \"").append(withParameters()).append('"').toString();
    }

    /** On one line, in quotes of the shell. */
    private static String example(JsonObject body) {
        return body.getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("examples")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getValue("/value")
                .toString()
                .replace("'", "\\u0027");
    }

    private String withParameters() {
        String filled = address;
        for (JsonValue value : operation.getJsonArray("parameters")) {
            JsonObject parameter = value.asJsonObject();
            if (parameter.getString("in").equals("path")) {
                filled =
                        filled.replace(
                                '{' + parameter.getString("name") + '}',
                                text(parameter.getValue("/example")));
            }
        }
        String query =
                operation.getJsonArray("parameters").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(p -> p.getString("in").equals("query") && p.getBoolean("required"))
                        .map(p -> p.getString("name") + '=' + text(p.getValue("/example")))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + '?' + query;
    }

    private static String text(JsonValue example) {
        return example instanceof JsonString string ? string.getString() : example.toString();
    }
}
