package se.motesplats.livetext.service;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import se.motesplats.livetext.Splice;

/** Splices as they are kept and sent: {@code [[from, to, "with"], …]}. */
public final class SpliceJson {

    private SpliceJson() {}

    public static JsonArray of(List<Splice> splices) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        splices.forEach(
                s -> all.add(JSON.createArrayBuilder().add(s.from()).add(s.to()).add(s.with())));
        return all.build();
    }

    static String text(List<Splice> splices) {
        return of(splices).toString();
    }

    static List<Splice> read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(s -> new Splice(s.getInt(0), s.getInt(1), s.getString(2)))
                    .toList();
        }
    }
}
