package se.motesplats.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses, such as {@code 10.1.0.0/16}, or one address. Names are never looked
 * up: only addresses in digits are read.
 */
public final class IpNetwork {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern FOUR = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private final byte[] address;
    private final int bits;

    private IpNetwork(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /**
     * Reads an address with or without the length of its prefix.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static IpNetwork parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        byte[] address =
                address(literal)
                        .orElseThrow(() -> new IllegalArgumentException("not an address: " + text))
                        .getAddress();
        int longest = address.length * Byte.SIZE;
        int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("not the length of a prefix: " + text);
        }
        return new IpNetwork(address, bits);
    }

    /**
     * Reads networks that are separated by commas.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public static List<IpNetwork> parseAll(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(IpNetwork::parse)
                .toList();
    }

    /** An address in digits; empty for anything else, a name too. */
    public static Optional<InetAddress> address(String literal) {
        if (!FOUR.matcher(literal).matches() && !SIX.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress other) {
        byte[] candidate = other.getAddress();
        if (candidate.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((candidate[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
