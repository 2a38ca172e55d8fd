package se.motesplats.shared.api.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.motesplats.shared.setting.service.Settings;

/** The REST interface on a page, for people who want to know what it gives. */
@Named
@RequestScoped
public class ApiView {

    @Inject private ApiDocumentResource document;
    @Inject private Settings settings;

    /**
     * One thing that can be asked for.
     *
     * @param id names the text that says what it gives: {@code api.<id>}
     * @param path with the method before it
     * @param parameters of the query, by name
     * @param example a call to copy
     */
    public record Item(
            String id, String path, String parameters, boolean tokenNeeded, String example) {
        public String textKey() {
            return "api." + id;
        }
    }

    public String getAddress() {
        return settings.link("/api/v1");
    }

    public String getDescription() {
        return settings.link("/api/v1/openapi.json");
    }

    /** A call that can be copied; a command is the same in every language. */
    public String getExample() {
        return "curl -H \"Authorization: Bearer …\" \"" + getAddress() + "/events?when=coming\"";
    }

    /** All of it, by address. */
    public List<Item> getItems() {
        return document.get().getJsonObject("paths").entrySet().stream()
                .flatMap(
                        path ->
                                path.getValue().asJsonObject().entrySet().stream()
                                        .map(
                                                operation ->
                                                        item(
                                                                operation
                                                                                .getKey()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + ' '
                                                                        + path.getKey(),
                                                                operation
                                                                        .getValue()
                                                                        .asJsonObject())))
                .toList();
    }

    private static Item item(String path, JsonObject operation) {
        String parameters =
                operation.getJsonArray("parameters").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(p -> p.getString("in").equals("query"))
                        .map(p -> p.getJsonString("name"))
                        .map(JsonString::getString)
                        .collect(Collectors.joining(", "));
        // An empty requirement first: the token may be left out.
        boolean needed = !operation.getJsonArray("security").getJsonObject(0).isEmpty();
        return new Item(
                operation.getString("operationId"),
                path,
                parameters,
                needed,
                operation.getJsonArray(ApiDocument.SAMPLES).getJsonObject(0).getString("source"));
    }
}
