package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Actors;
import se.motesplats.outbox.service.MailTemplates;
import se.motesplats.shared.site.service.ChangeSite;
import se.motesplats.shared.site.service.SiteFacts;
import se.motesplats.shared.site.service.SiteService;

/** The installation's own name, colour, words and logo. */
@ArquillianTest
class SiteIT extends Actors {

    private static final List<String> OTHERS =
            List.of("karin.koordinator", "kontakt.partille", "chef.partille", "emil.ek");

    @Inject private SiteService site;
    @Inject private MailTemplates templates;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @AfterEach
    void nothing_is_left() throws Exception {
        change("delete from site");
        change("delete from picture");
        // What is remembered is forgotten by a change; this one leaves nothing.
        as("admin", () -> done(() -> site.removeLogo()));
        change("delete from site");
    }

    private static ChangeSite wish(int version, String name, @Nullable String colour) {
        return new ChangeSite(version, name, colour, " Här möts vi. ", "");
    }

    private static byte[] picture(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 40, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private SiteFacts shown() throws Exception {
        return as(null, () -> site.get());
    }

    @Test
    void only_who_runs_the_house_changes_it_and_everybody_sees_it() throws Exception {
        byte[] picture = picture(40);
        for (String user : OTHERS) {
            denied(user, () -> site.getToEdit());
            denied(user, () -> done(() -> site.change(wish(0, "Annat", null))));
            denied(user, () -> done(() -> site.setLogo(picture)));
            denied(user, () -> done(() -> site.removeLogo()));
        }
        assertThatThrownBy(() -> as(null, () -> done(() -> site.setLogo(picture))))
                .isInstanceOf(LoginRequired.class);
        assertThat(shown()).isEqualTo(new SiteFacts(0, "", null, null, null, null));
    }

    @Test
    void name_colour_and_words_are_shown_and_an_older_form_does_not_win() throws Exception {
        as("admin", () -> done(() -> site.change(wish(0, " GR möts ", "#7A1F3D"))));

        SiteFacts facts = shown();
        assertThat(facts.name()).isEqualTo("GR möts");
        assertThat(facts.colour()).isEqualTo("#7a1f3d");
        assertThat(facts.purpose(Language.SV)).isEqualTo("Här möts vi.");
        assertThat(facts.purpose(Language.EN)).isNull();

        as("admin", () -> done(() -> site.change(wish(facts.version(), "GR möts igen", null))));
        assertThat(shown().colour()).isNull();
        assertThatThrownBy(
                        () ->
                                as(
                                        "admin",
                                        () ->
                                                done(
                                                        () ->
                                                                site.change(
                                                                        wish(
                                                                                facts.version(),
                                                                                "Gammalt",
                                                                                null)))))
                .isInstanceOf(StaleData.class);
        assertThat(shown().name()).isEqualTo("GR möts igen");
    }

    @Test
    void a_colour_that_nobody_can_read_is_refused_with_one_that_goes() throws Exception {
        for (String colour : List.of("#ffd400", "gul", "#12345")) {
            assertThatThrownBy(
                            () -> as("admin", () -> done(() -> site.change(wish(0, "GR", colour)))))
                    .as(colour)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(shown().name()).isEmpty();
    }

    @Test
    void mails_carry_the_name() throws Exception {
        Map<String, Object> model = Map.of("name", "Ada", "site", "https://x.example");
        assertThat(templates.render("setup-test", Language.SV, model).subject())
                .contains("Mötesplats");
        as("admin", () -> done(() -> site.rename(new SiteService.NameSite("GR möts"))));
        assertThat(templates.render("setup-test", Language.SV, model).subject())
                .contains("GR möts")
                .doesNotContain("Mötesplats");
    }

    @Test
    void a_logo_takes_the_place_of_the_one_before_and_leaves_no_picture_in_the_log()
            throws Exception {
        as("admin", () -> done(() -> site.setLogo(picture(40))));
        long first = Objects.requireNonNull(shown().logo());
        assertThat(as(null, () -> site.logo(first)).mediaType()).isEqualTo("image/png");

        as("admin", () -> done(() -> site.setLogo(picture(60))));
        long second = Objects.requireNonNull(shown().logo());

        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> as(null, () -> site.logo(first))).isInstanceOf(NotFound.class);
        assertThat(number("select count(*) from picture")).isEqualTo(1);
        assertThat(
                        number(
                                "select count(*) from audit_entry where table_name = 'picture' and new_values ->> 'content' <> '***'"))
                .isZero();

        as("admin", () -> done(() -> site.removeLogo()));
        assertThat(shown().logo()).isNull();
        assertThat(number("select count(*) from picture")).isZero();
    }

    @Test
    void a_file_that_is_no_picture_changes_nothing() throws Exception {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> as("admin", () -> done(() -> site.setLogo(svg))))
                .isInstanceOf(RuleViolation.class);
        assertThat(shown().logo()).isNull();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement who =
                            connection.prepareStatement(
                                    "select set_config('motesplats.told', 'yes', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                who.executeQuery();
                statement.executeUpdate();
            }
            connection.commit();
        }
    }
}
