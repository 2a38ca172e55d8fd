package se.motesplats.stand;

import java.net.http.HttpClient;

/** A client that asks as browsers do without TLS. */
public final class Http {

    private Http() {}

    /**
     * Java's own wish for HTTP/2 makes the server close some connections while it serves many,
     * which no browser sees, because none asks for that without TLS.
     */
    public static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }
}
