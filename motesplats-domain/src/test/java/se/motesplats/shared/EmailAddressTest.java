package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

    private static String key(String typed) {
        return EmailAddress.fault(typed).map(EmailAddress.Fault::key).orElse("");
    }

    @Test
    void takes_plus_apostrophe_uppercase_and_letters_in_the_domain() {
        for (String address :
                List.of(
                        "anna.alm@prov.example",
                        "anna+mote@prov.example",
                        "pat.o'neill@prov.example",
                        "Anna.Alm@Prov.Example",
                        "=?x{y}@prov.example",
                        "a@b.co",
                        "anna@åre.se",
                        "anna@例え.テスト",
                        "anna@xn--re-xia.se",
                        "anna@a.b.c.d.prov.example",
                        "x".repeat(64) + "@prov.example")) {
            assertThat(EmailAddress.fault(address)).as(address).isEmpty();
        }
    }

    @Test
    void is_kept_as_typed_with_its_ascii_form() {
        assertThat(EmailAddress.of(" Anna@Åre.SE "))
                .isEqualTo(new EmailAddress("anna@åre.se", "anna@xn--re-xia.se"));
        assertThat(EmailAddress.of("anna@A\u030Are.se").ascii())
                .isEqualTo(EmailAddress.of("ANNA@XN--RE-XIA.SE").ascii());
        assertThat(EmailAddress.of("anna@prov.example").ascii()).isEqualTo("anna@prov.example");
    }

    @Test
    void what_is_no_address_is_kept_as_it_is() {
        assertThat(EmailAddress.of(" A@b ")).isEqualTo(new EmailAddress("a@b", "a@b"));
        assertThat(EmailAddress.of("nobody").ascii()).isEqualTo("nobody");
    }

    @Test
    void wants_a_domain_with_a_dot() {
        assertThat(key("anna@localhost")).isEqualTo("error.email.noDot");
        assertThat(key("anna@prov..example")).isEqualTo("error.email.domain");
        assertThat(key("anna@prov.example.")).isEqualTo("error.email.domain");
        assertThat(key("anna@-prov.example")).isEqualTo("error.email.domain");
        assertThat(key("anna@127.0.0.1")).isEqualTo("error.email.domain");
        assertThat(key("anna@[127.0.0.1]")).isEqualTo("error.email.domain");
        assertThat(key("anna@prov_x.example")).isEqualTo("error.email.domain");
        assertThat(key("anna@" + "x".repeat(64) + ".example")).isEqualTo("error.email.domain");
        assertThat(key("anna@straße.example")).isEqualTo("error.email.ambiguous");
    }

    @Test
    void refuses_what_no_relay_takes() {
        for (String text :
                List.of(
                        "anna",
                        "@prov.example",
                        "anna@",
                        "a@b@prov.example",
                        ".a@prov.example",
                        "a.@prov.example",
                        "a..b@prov.example",
                        "x".repeat(65) + "@prov.example")) {
            assertThat(key(text)).as(text).isEqualTo("error.email.form");
        }
        assertThat(EmailAddress.fault("åsa@prov.example"))
                .contains(new EmailAddress.Fault("error.email.local", "å"));
        assertThat(key("\"anna\"@prov.example")).isEqualTo("error.email.local");
        assertThat(key("anna@" + "prov.".repeat(50) + "example")).isEqualTo("error.email.domain");
        assertThat(key("x".repeat(64) + "@" + "åäöåäö.".repeat(14) + "example"))
                .isEqualTo("error.email.tooLong");
    }

    @Test
    void says_which_invisible_sign_it_found() {
        assertThat(found("anna\u200B@prov.example"))
                .contains(List.of(HiddenSign.ZERO_WIDTH_SPACE, "U+200B"));
        assertThat(found("an\u00ADna@prov.example"))
                .contains(List.of(HiddenSign.SOFT_HYPHEN, "U+00AD"));
        assertThat(found("anna@\u2060prov.example"))
                .contains(List.of(HiddenSign.WORD_JOINER, "U+2060"));
        assertThat(found("\uFEFFanna@prov.example"))
                .contains(List.of(HiddenSign.BYTE_ORDER_MARK, "U+FEFF"));
        assertThat(found("anna@prov\u00A0.example"))
                .contains(List.of(HiddenSign.NO_BREAK_SPACE, "U+00A0"));
        assertThat(found("anna\u200C@prov.example"))
                .contains(List.of(HiddenSign.ZERO_WIDTH_NON_JOINER, "U+200C"));
        assertThat(found("an\u200Dna@prov.example"))
                .contains(List.of(HiddenSign.ZERO_WIDTH_JOINER, "U+200D"));
        assertThat(found("an\u200Ena@prov.example")).contains(List.of(HiddenSign.OTHER, "U+200E"));
        assertThat(found("an\nna@prov.example")).contains(List.of(HiddenSign.OTHER, "U+000A"));
        assertThat(key("anna alm@prov.example")).isEqualTo("error.email.space");
    }

    private static Optional<List<Object>> found(String typed) {
        return EmailAddress.fault(typed)
                .filter(f -> f.key().equals("error.email.hidden"))
                .map(EmailAddress.Fault::data);
    }

    @Test
    void signs_of_direction_and_blanks_around_it_are_no_part_of_it() {
        assertThat(EmailAddress.of("\u202Aanna@prov.example\u202C").text())
                .isEqualTo("anna@prov.example");
        assertThat(EmailAddress.fault("\u00A0 anna@prov.example\u00A0")).isEmpty();
    }

    @Test
    void a_domain_alone_follows_the_same_rule() {
        assertThat(EmailAddress.asciiDomain(" Åre.SE ")).contains("xn--re-xia.se");
        assertThat(EmailAddress.asciiDomain("A\u030Are.se")).contains("xn--re-xia.se");
        assertThat(EmailAddress.asciiDomain("goteborg.se")).contains("goteborg.se");
        for (String none :
                List.of(
                        "",
                        "goteborg",
                        "@goteborg.se",
                        "-goteborg.se",
                        "gote_borg.se",
                        "gote\u200Bborg.se",
                        "straße.se",
                        "goteborg.se.",
                        "goteborg.1")) {
            assertThat(EmailAddress.asciiDomain(none)).as(none).isEmpty();
        }
    }
}
