package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.EventStatus;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.mailing.template.service.LookAtMailText;
import se.motesplats.mailing.template.service.MailTextDetails;
import se.motesplats.mailing.template.service.MailTextItem;
import se.motesplats.mailing.template.service.MailTextLook;
import se.motesplats.mailing.template.service.MailTextPlace;
import se.motesplats.mailing.template.service.MailTextService;
import se.motesplats.mailing.template.service.MailTextVersionItem;
import se.motesplats.mailing.template.service.SaveMailText;
import se.motesplats.outbox.MailWording;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.Language;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;

/** Own texts of mails: who writes them, which mails say them, what is kept of them. */
@ArquillianTest
class MailTextIT extends SeatScene {

    private static final String ADMINISTRATOR = "admin";
    private static final List<String> OTHERS =
            List.of("kontakt.partille", "chef.partille", "emil.ek", "wilma.wester");

    private static final MailTextPlace SITE =
            new MailTextPlace("seat-invitation", Language.SV, null);

    @Inject private MailTextService texts;

    @AfterEach
    void nothing_is_left() {
        change("delete from mail_text_version");
        change("delete from mail_text");
    }

    private MailTextPlace ofSeries() {
        return new MailTextPlace("seat-invitation", Language.SV, series());
    }

    private long series() {
        return count("select series_id from event where id = ?", event);
    }

    private MailTextDetails details(MailTextPlace place) throws Exception {
        return as(COORDINATOR, () -> texts.get(place));
    }

    private void save(String user, MailTextPlace place, int version, String subject, String body)
            throws Exception {
        does(user, () -> texts.save(new SaveMailText(place, version, subject, body)));
    }

    private void save(MailTextPlace place, String subject) throws Exception {
        save(COORDINATOR, place, details(place).version(), subject, "Svara: {{link}}");
    }

    private String invitation(int people) throws Exception {
        name("chef.partille", "Partille", people);
        return mail("seat-invitation");
    }

    @Test
    void all_mails_stand_in_the_list_and_others_do_not_see_it() throws Exception {
        List<MailTextItem> all =
                as(COORDINATOR, () -> texts.catalogue()).stream()
                        .flatMap(group -> group.mails().stream())
                        .toList();
        assertThat(all).hasSizeGreaterThan(50).allMatch(mail -> !mail.unfit());
        assertThat(as(ADMINISTRATOR, () -> texts.catalogue())).isNotEmpty();
        for (String other : OTHERS) {
            denied(other, () -> texts.catalogue());
            denied(other, () -> texts.get(SITE));
            denied(other, () -> texts.versions(SITE));
            denied(other, () -> texts.version(SITE, 0));
            denied(other, () -> texts.look(new LookAtMailText(SITE, "x", "{{link}}", Set.of())));
            deniedTo(other, () -> texts.save(new SaveMailText(SITE, 0, "x", "{{link}}")));
            deniedTo(other, () -> texts.reset(SITE, 0));
        }
        assertThatThrownBy(() -> as(null, () -> texts.catalogue()))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void who_runs_the_house_writes_for_the_site_and_not_for_a_series() throws Exception {
        save(ADMINISTRATOR, SITE, 0, "Från huset", "Svara: {{link}}");
        assertThat(details(SITE).inUse().subject()).isEqualTo("Från huset");
        assertThat(as(ADMINISTRATOR, () -> texts.get(ofSeries())).mayEdit()).isFalse();
        deniedTo(
                ADMINISTRATOR,
                () -> texts.save(new SaveMailText(ofSeries(), 0, "Nej", "{{link}}")));
        deniedTo(ADMINISTRATOR, () -> texts.reset(ofSeries(), 0));
    }

    @Test
    void a_mail_says_the_text_of_its_series_else_of_the_site_else_the_default() throws Exception {
        fixRound(100, 1);
        assertThat(invitation(1)).startsWith("Du har fått en plats");

        save(SITE, "Plats för {{unit}} på {{siteName}}");
        assertThat(invitation(1)).startsWith("Plats för Partille på ").contains("Svara: http");

        save(ofSeries(), "Serien: {{event}}");
        assertThat(invitation(1)).startsWith("Serien: ");
        assertThat(details(ofSeries()).source()).isEqualTo(MailTextDetails.Source.SERIES);

        does(COORDINATOR, () -> texts.reset(ofSeries(), details(ofSeries()).version()));
        assertThat(invitation(1)).startsWith("Plats för Partille");
        assertThat(details(ofSeries()).source()).isEqualTo(MailTextDetails.Source.SITE);
    }

    @Test
    void english_and_other_series_are_as_they_were() throws Exception {
        fixRound(100, 1);
        save(new MailTextPlace("seat-invitation", Language.EN, null), "A seat");
        long other = count("select max(id) from event_series where id <> ?", series());
        save(new MailTextPlace("seat-invitation", Language.SV, other), "En annan serie");
        assertThat(invitation(1)).startsWith("Du har fått en plats");
    }

    /** As after an upgrade that took a word away. */
    @Test
    void a_text_that_does_not_fit_any_more_is_not_sent_and_is_said() throws Exception {
        fixRound(100, 1);
        save(SITE, "Egen");
        change("update mail_text set body = 'Svara: {{link}} {{goneWord}}'");

        assertThat(invitation(1)).startsWith("Du har fått en plats");
        MailTextDetails details = details(SITE);
        assertThat(details.source()).isEqualTo(MailTextDetails.Source.DEFAULT);
        assertThat(details.unfit())
                .isEqualTo(new MailWording("Egen", "Svara: {{link}} {{goneWord}}"));
        assertThat(
                        as(COORDINATOR, () -> texts.catalogue()).stream()
                                .flatMap(group -> group.mails().stream())
                                .filter(MailTextItem::unfit)
                                .map(MailTextItem::template))
                .containsExactly("seat-invitation");
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field() throws Exception {
        refused(
                "error.template.unknownMeant",
                () -> save(COORDINATOR, SITE, 0, "{{evnt}}", "{{link}}"));
        refused("error.template.missing", () -> save(COORDINATOR, SITE, 0, "Hej", "Hej"));
        refused("error.template.emptySubject", () -> save(COORDINATOR, SITE, 0, " ", "{{link}}"));
        refused(
                "error.template.subjectLines",
                () -> save(COORDINATOR, SITE, 0, "a\nBcc: b@c.example", "{{link}}"));
        refused(
                "error.template.notAllowed",
                () -> save(COORDINATOR, SITE, 0, "a", "{{link}} {{> other}}"));
        assertThat(count("select count(*) from mail_text")).isZero();
    }

    @Test
    void what_protects_an_account_is_shown_and_not_changed() throws Exception {
        MailTextPlace reset = new MailTextPlace("account-reset", Language.SV, null);
        assertThat(details(reset).fixed()).isNotNull();
        refused(
                "error.template.fixed",
                () -> save(COORDINATOR, reset, 0, "Hej", "{{link}} {{until}}"));
        assertThatThrownBy(() -> details(new MailTextPlace("account-reset", Language.SV, 1L)))
                .as("not about an event")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> details(new MailTextPlace("nothing", Language.SV, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> details(new MailTextPlace("seat-invitation", Language.SV, 1L)))
                .as("no such series")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void versions_are_kept_and_the_default_can_be_taken_again() throws Exception {
        save(SITE, "Ett");
        save(SITE, "Två");
        save(SITE, "Två");
        does(COORDINATOR, () -> texts.reset(SITE, details(SITE).version()));
        assertThat(as(COORDINATOR, () -> texts.versions(SITE)))
                .extracting(MailTextVersionItem::number, MailTextVersionItem::own)
                .containsExactly(tuple(3, false), tuple(2, true), tuple(1, true));
        assertThat(as(COORDINATOR, () -> texts.version(SITE, 1)).subject()).isEqualTo("Ett");
        assertThat(as(COORDINATOR, () -> texts.version(SITE, 3)))
                .isEqualTo(as(COORDINATOR, () -> texts.version(SITE, 0)));
        assertThatThrownBy(() -> as(COORDINATOR, () -> texts.version(SITE, 4)))
                .isInstanceOf(NotFound.class);
        MailTextDetails now = details(SITE);
        assertThat(now.source()).isEqualTo(MailTextDetails.Source.DEFAULT);
        assertThat(
                        count(
                                "select count(*) from audit_entry where table_name = 'mail_text' and row_id = (select id from mail_text)"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_default_that_is_typed_again_is_no_text_of_ones_own() throws Exception {
        MailWording standard = as(COORDINATOR, () -> texts.version(SITE, 0));
        save(COORDINATOR, SITE, 0, standard.subject(), standard.body() + "\r\n\r\n");
        assertThat(count("select count(*) from mail_text")).isZero();
    }

    @Test
    void of_two_who_save_at_once_one_comes_too_late() throws Exception {
        List<Future<Boolean>> both =
                List.of(threads.submit(saving("Ett")), threads.submit(saving("Två")));
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
        assertThat(count("select count(*) from mail_text_version")).isEqualTo(1);
    }

    private Callable<Boolean> saving(String subject) {
        return request(
                COORDINATOR,
                () -> {
                    try {
                        texts.save(new SaveMailText(SITE, 0, subject, "{{link}}"));
                        return true;
                    } catch (StaleData late) {
                        return false;
                    }
                });
    }

    @Test
    void an_example_is_what_would_be_sent_with_everything_escaped() throws Exception {
        MailTextLook look =
                as(
                        COORDINATOR,
                        () ->
                                texts.look(
                                        new LookAtMailText(
                                                SITE,
                                                "<b>{{unit}}</b>",
                                                "<script>alert(1)</script>\n\n{{link}}{{#by}} av {{.}}{{/by}}",
                                                Set.of())));
        assertThat(look.subject()).isEqualTo("<b>Partille</b>");
        assertThat(look.html())
                .contains("&lt;script&gt;", "&lt;b&gt;Partille&lt;/b&gt;", "<a href=\"http")
                .doesNotContain("<script", "<b>", " av ");
    }

    @Test
    void a_change_of_an_event_is_told_with_own_paragraphs() throws Exception {
        fixRound(100, 1);
        name("chef.partille", "Partille", 1);
        save(
                COORDINATOR,
                new MailTextPlace("event-change-seat", Language.SV, series()),
                0,
                "",
                "Eget stycke. {{#kept}}{{link}}{{/kept}}");
        does(
                COORDINATOR,
                () ->
                        events.changeStatus(
                                new ChangeEventStatus(
                                        event, version(), EventStatus.CANCELLED, "Skäl")));
        assertThat(mail("event-change")).contains("Eget stycke.");
    }
}
