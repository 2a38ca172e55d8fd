package se.motesplats.shared.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.motesplats.checkin.web.ArrivalResource;
import se.motesplats.event.web.EventResource;
import se.motesplats.proposal.review.web.ProposalResource;
import se.motesplats.seat.naming.web.NominationResource;
import se.motesplats.seat.waiting.web.NominationActionResource;

class ApiAddressesTest {

    private final ApiAddresses addresses =
            new ApiAddresses(
                    List.of(
                            ArrivalResource.class,
                            EventResource.class,
                            NominationActionResource.class,
                            NominationResource.class,
                            ProposalResource.class));

    @Test
    void knows_who_must_say_who_asks() {
        assertThat(addresses.needToken("GET", "/events")).isFalse();
        assertThat(addresses.needToken("HEAD", "/events/12")).isFalse();
        for (String path :
                List.of(
                        "/events/12/nominations",
                        "/events/12/nominations/",
                        "/events/12;a=b/nominations",
                        "/events/12/arrivals/7",
                        "/events/12/arrivals/7/undo",
                        "/nominations/3/substitution",
                        "/proposals")) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
                assertThat(addresses.needToken(method, path)).as(method + path).isTrue();
            }
        }
    }

    @Test
    void says_nothing_of_what_is_not_there_or_public() {
        assertThat(addresses.needToken("POST", "/events/12")).isFalse();
        assertThat(addresses.needToken("GET", "/events/x/nominations")).isFalse();
        assertThat(addresses.needToken("POST", "/nothing")).isFalse();
        assertThat(addresses.needToken("GET", "")).isFalse();
    }
}
