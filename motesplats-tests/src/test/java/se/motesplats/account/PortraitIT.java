package se.motesplats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.account.portrait.service.PortraitService;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.GroupMember;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.PublicProgramme;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;

/** Who sees whose picture: those who are shown the name, and nobody else. */
@ArquillianTest
class PortraitIT extends Actors {

    private static final String KARIN = "karin.koordinator";
    private static final String DAY = "2033-05-11";

    private static int made;

    @Inject private PortraitService portraits;
    @Inject private PersonService persons;
    @Inject private OwnDataService own;
    @Inject private EventService events;
    @Inject private WorkingGroupService group;
    @Inject private ProgrammeService programmes;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;
    private String user = "";
    private long person;

    @BeforeEach
    void somebody_whom_nobody_meets() {
        stage = new Participants(database::getConnection);
        event = stage.event("Prov av bild", DAY);
        user = "bild" + ++made;
        person = stage.person(user, "Partille");
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private long shown(boolean forAll) throws Exception {
        byte[] file = file();
        return as(
                user,
                () -> {
                    portraits.set(file, forAll);
                    return Objects.requireNonNull(portraits.own().portrait()).picture();
                });
    }

    private boolean sees(@Nullable String who, long picture) throws Exception {
        try {
            return as(who, () -> portraits.get(picture)).content().length > 0;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Test
    void nobody_sees_somebody_whose_name_is_shown_nowhere() throws Exception {
        long picture = shown(true);
        assertThat(sees(user, picture)).isTrue();
        for (String other : List.of("admin", KARIN, "chef.partille", "emil.ek")) {
            assertThat(sees(other, picture)).as(other).isFalse();
        }
        assertThat(sees(null, picture)).isFalse();
        byte[] file = file();
        assertThatThrownBy(() -> as(null, () -> done(() -> portraits.set(file, false))))
                .isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, portraits::own)).isInstanceOf(LoginRequired.class);
        assertThatThrownBy(() -> as(null, () -> done(portraits::remove)))
                .isInstanceOf(LoginRequired.class);
    }

    @Test
    void strangers_see_a_contact_person_who_says_yes_and_others_whoever_is_logged_in()
            throws Exception {
        stage.change("update event set contact_person_id = ? where id = ?", person, event);
        long picture = shown(false);
        assertThat(sees("emil.ek", picture)).isTrue();
        assertThat(sees(null, picture)).isFalse();
        assertThat(as(null, () -> events.getPublic(event)).facts().contactPicture(true)).isNull();
        assertThat(as("emil.ek", () -> events.getPublic(event)).facts().contactPicture(false))
                .isEqualTo(picture);

        as(user, () -> done(() -> portraits.set(new byte[0], true)));
        assertThat(sees(null, picture)).isTrue();
        assertThat(as(null, () -> events.getPublic(event)).facts().contactPicture(true))
                .isEqualTo(picture);

        stage.change("update event set published = false where id = ?", event);
        assertThat(sees(null, picture)).isFalse();
        assertThat(sees("emil.ek", picture)).isFalse();
        assertThat(sees(KARIN, picture)).isTrue();
    }

    @Test
    void a_member_of_the_working_group_is_seen_by_those_who_plan() throws Exception {
        long picture = shown(true);
        as(KARIN, () -> done(() -> group.add(event, person)));
        assertThat(as(KARIN, () -> group.list(event)))
                .extracting(GroupMember::picture)
                .containsExactly(picture);
        assertThat(sees(KARIN, picture)).isTrue();
        assertThat(sees("emil.ek", picture)).isFalse();
        assertThat(sees(null, picture)).isFalse();

        long place = as(KARIN, () -> group.list(event)).get(0).assignmentId();
        as(KARIN, () -> done(() -> group.remove(event, place)));
        assertThat(sees(KARIN, picture)).isFalse();
    }

    @Test
    void a_presenter_is_seen_by_whoever_is_logged_in_where_the_programme_says_the_name()
            throws Exception {
        long session = presents("Prov " + user);
        long picture = shown(true);
        assertThat(sees("emil.ek", picture)).isTrue();
        assertThat(sees(null, picture)).isFalse();
        assertThat(as("emil.ek", () -> programmes.faces(event)))
                .containsOnlyKeys(session)
                .containsValue(List.of(new PublicProgramme.Face("Prov " + user, picture)));
        assertThat(as(null, () -> programmes.faces(event))).isEmpty();

        stage.change(
                "update released_session set presenters = 'En annan' where session_id = ?",
                session);
        assertThat(sees("emil.ek", picture)).isFalse();
        assertThat(as("emil.ek", () -> programmes.faces(event))).isEmpty();
    }

    /** A published programme with a session of a proposal of the person. */
    private long presents(String name) {
        long proposal = stage.number("select nextval('seq_id')");
        long release = stage.number("select nextval('seq_id')");
        long session = stage.number("select nextval('seq_id')");
        stage.change(
                """
                insert into proposal (id, version, event_id, proposer_id, status, title, summary, created_at, edited_at)
                values (?, 1, ?, ?, 'DRAFT', 'Prov', 'Prov', now(), now())
                """,
                proposal,
                event,
                person);
        stage.change(
                "insert into programme_release (id, version, event_id, number, name, released_at) values (?, 1, ?, 1, 'Ett', now())",
                release,
                event);
        stage.change(
                """
                insert into released_session (id, version, release_id, session_id, proposal_id, sequence, kind, title, presenters, day, starts_at, ends_at)
                values (nextval('seq_id'), 1, ?, ?, ?, 0, 'SEMINAR', 'Prov', ?, cast(? as date), '09:00', '10:00')
                """,
                release,
                session,
                proposal,
                name + " (Partille)",
                DAY);
        stage.change(
                "insert into programme (id, version, event_id, published_release_id) values (nextval('seq_id'), 1, ?, ?)",
                event,
                release);
        return session;
    }

    @Test
    void another_picture_takes_the_place_of_the_first_and_none_is_left_behind() throws Exception {
        long first = shown(false);
        long second = shown(true);
        assertThat(stage.number("select count(*) from picture where id = ?", first)).isZero();
        assertThat(sees(user, first)).isFalse();
        assertThat(sees(user, second)).isTrue();
        byte[] broken = "hej".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(
                "error.picture.unreadable",
                () -> as(user, () -> done(() -> portraits.set(broken, true))));
        assertThat(sees(user, second)).isTrue();

        as(user, () -> done(portraits::remove));
        assertThat(stage.number("select count(*) from picture where id = ?", second)).isZero();
        as(user, () -> done(portraits::remove));
        refused(
                "error.picture.none",
                () -> as(user, () -> done(() -> portraits.set(new byte[0], true))));
        assertThat(as(user, portraits::own).portrait()).isNull();
    }

    @Test
    void a_protected_identity_shows_none_and_a_closed_account_keeps_none() throws Exception {
        long picture = shown(true);
        as("admin", () -> done(() -> persons.protectIdentity(person, true)));
        assertThat(stage.number("select count(*) from picture where id = ?", picture)).isZero();
        assertThat(as(user, portraits::own).refused()).isTrue();
        byte[] file = file();
        refused(
                "error.account.pictureProtected",
                () -> as(user, () -> done(() -> portraits.set(file, false))));

        as("admin", () -> done(() -> persons.protectIdentity(person, false)));
        long again = shown(true);
        as("admin", () -> done(() -> persons.invite(person)));
        as("admin", () -> done(() -> persons.disable(person)));
        assertThat(stage.number("select count(*) from picture where id = ?", again)).isZero();
    }

    @Test
    void what_is_stored_about_me_leads_to_my_picture() throws Exception {
        long picture = shown(false);
        assertThat(as(user, own::get).stream().filter(d -> d.key().equals("person")))
                .flatExtracting(OwnData::rows)
                .anySatisfy(row -> assertThat(row).contains("/account/picture/" + picture));
    }
}
