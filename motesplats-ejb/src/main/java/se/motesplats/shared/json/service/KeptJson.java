package se.motesplats.shared.json.service;

import jakarta.json.spi.JsonProvider;

/**
 * The server's maker of everything about JSON, looked up once. The static methods of {@link
 * jakarta.json.Json} look for it among all libraries of the class path at each call.
 */
public final class KeptJson {

    public static final JsonProvider JSON = JsonProvider.provider();

    private KeptJson() {}
}
