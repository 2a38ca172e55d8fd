package se.motesplats.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.mailing.service.MailingFileService;
import se.motesplats.mailing.service.SaveMailing;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.outbox.service.MailService;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.seat.SeatScene;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.job.service.TidyJob;

/** Files that go with mailings: kept once, sent to each, opened by nobody else. */
@ArquillianTest
class MailingFileIT extends SeatScene {

    private static int made;

    @Inject private WrittenMailingService mailings;
    @Inject private MailingFileService files;
    @Inject private MailService mails;
    @Inject private OwnMailService own;
    @Inject private TidyJob tidy;

    @Test
    void the_same_file_is_one_row_in_many_mailings_and_mails() throws Exception {
        byte[] picture = picture();
        fixRound(100, 1);
        name("chef.partille", "Partille", 3);
        SavedMailing draft = save();
        add(draft.id(), "Karta.png", picture);
        refused("error.attachment.twice", () -> add2(draft.id(), "karta.PNG", picture));
        add(draft.id(), "Karta igen.png", picture);
        assertThat(stored(picture)).isEqualTo(1);
        long copy = as(COORDINATOR, () -> mailings.copy(draft.id(), event));
        assertThat(names(copy)).containsExactly("Karta.png", "Karta igen.png");
        does(COORDINATOR, () -> files.remove(copy, items(copy).get(0).id()));
        assertThat(names(copy)).containsExactly("Karta igen.png");
        assertThat(names(draft.id())).hasSize(2);

        does(COORDINATOR, () -> mailings.test(draft.id()));
        int version = as(COORDINATOR, () -> mailings.get(draft.id())).version();
        as(COORDINATOR, () -> mailings.send(draft.id(), version));

        assertThat(mails("mailing-written")).isEqualTo(3);
        assertThat(
                        count(
                                "select count(distinct bundle_id) from outbox_mail where event_id = ? and template = 'mailing-written'",
                                event))
                .isEqualTo(1);
        refused("error.mailing.alreadySent", () -> add2(draft.id(), "mer.png", picture));
        assertThat(stored(picture)).isEqualTo(1);
    }

    @Test
    void recipients_open_what_they_got_and_nobody_else_does() throws Exception {
        byte[] picture = picture();
        SavedMailing draft = save();
        add(draft.id(), "Karta.png", picture);
        fixRound(100, 1);
        name("chef.partille", "Partille", 1);
        change(
                "update nomination set person_id = (select id from person where email = 'emil.ek@motesplats.example') where event_id = ?",
                event);
        int version = as(COORDINATOR, () -> mailings.get(draft.id())).version();
        as(COORDINATOR, () -> mailings.send(draft.id(), version));
        change(
                "update outbox_mail set status = 'SENT', sent_at = now(), leased_until = null, leased_by = null"
                        + " where event_id = ? and template = 'mailing-written'",
                event);
        long mail =
                count(
                        "select id from outbox_mail where event_id = ? and template = 'mailing-written'",
                        event);

        AttachmentItem mine = as("emil.ek", () -> own.get(mail)).files().get(0);
        assertThat(mine.name()).isEqualTo("Karta.png");
        assertThat(as("emil.ek", () -> own.file(mail, mine.id())).bytes()).isEqualTo(picture);
        assertThat(as(COORDINATOR, () -> mails.file(mail, mine.id())).bytes()).isEqualTo(picture);
        assertThat(as(COORDINATOR, () -> mails.get(mail)).files()).containsExactly(mine);
        assertThat(as(COORDINATOR, () -> files.get(draft.id(), mine.id())).bytes())
                .isEqualTo(picture);

        for (String other : List.of("petra.palm", "kontakt.partille", "admin", COORDINATOR)) {
            none(other, () -> own.file(mail, mine.id()));
        }
        none("admin", () -> mails.file(mail, mine.id()));
        for (String other : List.of("emil.ek", "kontakt.partille", "wilma.wester")) {
            denied(other, () -> mails.file(mail, mine.id()));
            denied(other, () -> files.get(draft.id(), mine.id()));
            deniedTo(other, () -> files.add(draft.id(), "x.png", picture));
            deniedTo(other, () -> files.remove(draft.id(), mine.id()));
        }
        denied("admin", () -> files.get(draft.id(), mine.id()));
        assertThatThrownBy(() -> as(null, () -> own.file(mail, mine.id())))
                .isInstanceOf(LoginRequired.class);
        SavedMailing another = save();
        none(COORDINATOR, () -> files.get(another.id(), mine.id()));
    }

    @Test
    void what_goes_with_nothing_any_more_is_removed_a_day_later() throws Exception {
        byte[] thrown = picture();
        byte[] kept = picture();
        SavedMailing draft = save();
        add(draft.id(), "Bort.png", thrown);
        SavedMailing other = save();
        add(other.id(), "Kvar.png", kept);
        int version = as(COORDINATOR, () -> mailings.get(draft.id())).version();
        does(COORDINATOR, () -> mailings.discard(draft.id(), version));
        asSystem(tidy::run).call();
        assertThat(stored(thrown)).as("perhaps it is attached again").isEqualTo(1);
        clock.set(LocalDateTime.of(2027, 2, 4, 9, 0));
        asSystem(tidy::run).call();
        assertThat(stored(thrown)).isZero();
        assertThat(stored(kept)).isEqualTo(1);
    }

    private interface Ask {
        Object ask() throws Exception;
    }

    private void none(String user, Ask ask) {
        assertThatThrownBy(() -> as(user, ask::ask)).as(user).isInstanceOf(NotFound.class);
    }

    private void add(long mailing, String name, byte[] content) throws Exception {
        does(COORDINATOR, () -> files.add(mailing, name, content));
    }

    private Object add2(long mailing, String name, byte[] content) throws Exception {
        add(mailing, name, content);
        return name;
    }

    private List<AttachmentItem> items(long mailing) throws Exception {
        return as(COORDINATOR, () -> mailings.get(mailing)).files();
    }

    private List<String> names(long mailing) throws Exception {
        return items(mailing).stream().map(AttachmentItem::name).toList();
    }

    private long stored(byte[] content) {
        return count(
                "select count(*) from attachment_file where hash = encode(sha256(?), 'hex')",
                content);
    }

    private SavedMailing save() throws Exception {
        return as(
                COORDINATOR,
                () ->
                        mailings.save(
                                new SaveMailing(
                                        event,
                                        null,
                                        0,
                                        "Hej",
                                        "Text",
                                        "",
                                        "",
                                        Set.of(MailingGroup.SEAT_UNANSWERED),
                                        Set.of(),
                                        Set.of(),
                                        true)));
    }

    /** Each another one. */
    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) (System.nanoTime() + made++));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
