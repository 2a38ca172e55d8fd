package se.motesplats.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.motesplats.poll.PastedPeople.Pasted;

class PastedPeopleTest {

    private static String said(Pasted one) {
        return one.givenName() + '|' + one.familyName() + '|' + one.email();
    }

    @Test
    void reads_what_mail_programs_and_lists_give() {
        assertThat(
                        PastedPeople.read(
                                """
                                Anna Berg <anna.berg@ale.example>
                                "Ek, Bo" <bo.ek@lerum.example>; Cia von Dahl cia@partille.example
                                mailto:dan.dahl2@mölndal.example

                                Eva Å <eva@tjorn.example>, Fia Ö <fia@ockero.example>, gun@ale.example"""))
                .extracting(PastedPeopleTest::said)
                .containsExactly(
                        "Anna|Berg|anna.berg@ale.example",
                        "Bo|Ek|bo.ek@lerum.example",
                        "Cia von|Dahl|cia@partille.example",
                        "Dan|Dahl|dan.dahl2@mölndal.example",
                        "Eva|Å|eva@tjorn.example",
                        "Fia|Ö|fia@ockero.example",
                        "Gun||gun@ale.example");
    }

    @Test
    void says_of_each_whether_the_name_was_typed() {
        assertThat(PastedPeople.read("anna.berg@ale.example\nBo Ek <bo@ale.example>"))
                .extracting(Pasted::named)
                .containsExactly(false, true);
    }

    @Test
    void leaves_nothing_out_that_has_no_address() {
        assertThat(PastedPeople.read("Anna Berg\n@\nbo@ale.example"))
                .extracting(Pasted::hasAddress)
                .containsExactly(false, false, true);
    }
}
