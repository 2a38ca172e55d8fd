package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.0.0/15, 10.0.0.1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        "::/0, 192.0.2.7, false",
        "127.0.0.0/8, ::ffff:127.0.0.1, true"
    })
    void contains_what_begins_with_its_prefix(String network, String address, boolean inside) {
        InetAddress parsed = IpNetwork.address(address).orElseThrow();
        assertThat(IpNetwork.parse(network).contains(parsed)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "abc",
                "10.1",
                "10.1.0.256",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/",
                ":::",
                "fe80::1%eth0",
                "[::1]",
                "1.2.3.4:80"
            })
    void reads_nothing_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpNetwork.parse(text));
    }

    @Test
    void reads_a_list() {
        assertThat(IpNetwork.parseAll(" 127.0.0.0/8 ,::1,")).hasSize(2);
        assertThat(IpNetwork.parseAll("")).isEmpty();
    }
}
