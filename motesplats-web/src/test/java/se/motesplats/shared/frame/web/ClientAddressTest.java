package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.shared.IpNetwork;

/** Whoever sends the header may write anything; only what trusted proxies added counts. */
class ClientAddressTest {

    private static final List<IpNetwork> TRUSTED = IpNetwork.parseAll("127.0.0.0/8,10.0.0.0/24");

    private static String seen(String connected, String... headers) {
        return ClientAddress.first(connected, List.of(headers), TRUSTED);
    }

    @Test
    void without_the_header_it_is_who_is_connected() {
        assertThat(seen("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_trusted_proxy_is_believed() {
        assertThat(seen("127.0.0.1", "192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1", "192.0.2.7, 10.0.0.3")).isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1", "192.0.2.7", "10.0.0.3")).isEqualTo("192.0.2.7");
    }

    @Test
    void a_stranger_is_not_believed() {
        assertThat(seen("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(seen("10.0.1.1", "198.51.100.1")).isEqualTo("10.0.1.1");
    }

    @Test
    void what_a_client_forged_before_the_proxy_added_its_address_is_not_believed() {
        assertThat(seen("127.0.0.1", "198.51.100.1, 192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1", "127.0.0.1", "198.51.100.1, 192.0.2.7"))
                .isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1", "10.0.0.9, 192.0.2.7, 10.0.0.3")).isEqualTo("192.0.2.7");
    }

    @Test
    void nothing_but_an_address_is_believed() {
        assertThat(seen("127.0.0.1", "unknown")).isEqualTo("127.0.0.1");
        assertThat(seen("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(seen("127.0.0.1", "192.0.2.7, x\u0000y, 10.0.0.3")).isEqualTo("10.0.0.3");
    }

    @Test
    void a_port_is_left_out_and_one_address_is_written_in_one_way() {
        assertThat(seen("127.0.0.1", "192.0.2.7:5123")).isEqualTo("192.0.2.7");
        assertThat(seen("127.0.0.1", "[2001:db8::7]:5123"))
                .isEqualTo(seen("127.0.0.1", "2001:DB8:0::7"));
    }
}
