package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnAddressTest {

    private static final MailMark MARK = new MailMark("secret of this installation");
    private static final ReturnAddress OWN = new ReturnAddress("studs@gr.example", true, MARK);

    @Test
    void each_mail_comes_back_to_an_address_of_its_own_where_the_server_takes_such() {
        assertThat(OWN.of(4711)).matches("studs\\+m4711-[0-9a-f]{16}@gr\\.example");
        assertThat(OWN.of(4712)).isNotEqualTo(OWN.of(4711).replace("4711", "4712"));
        assertThat(new ReturnAddress("studs@gr.example", false, MARK).of(4711))
                .isEqualTo("studs@gr.example");
    }

    @Test
    void is_known_again_in_any_case_and_any_header() {
        String header = "Delivered-To: " + OWN.of(4711).toUpperCase(java.util.Locale.ROOT);
        assertThat(ReturnAddress.mailIn(header, MARK)).contains(4711L);
    }

    @Test
    void nobody_else_can_make_one() {
        String other = new ReturnAddress("studs@gr.example", true, new MailMark("guess")).of(4711);
        assertThat(ReturnAddress.mailIn(other, MARK)).isEmpty();
        assertThat(ReturnAddress.mailIn(OWN.of(4711).replace("4711", "4712"), MARK)).isEmpty();
    }

    @Test
    void of_two_mails_none_is_meant() {
        assertThat(ReturnAddress.mailIn(OWN.of(1) + " " + OWN.of(1), MARK)).contains(1L);
        assertThat(ReturnAddress.mailIn(OWN.of(1) + " " + OWN.of(2), MARK)).isEmpty();
    }
}
