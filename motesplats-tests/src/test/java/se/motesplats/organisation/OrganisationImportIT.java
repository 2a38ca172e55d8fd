package se.motesplats.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Actors;
import se.motesplats.it.Rows;
import se.motesplats.organisation.service.ImportOrganisations;
import se.motesplats.organisation.service.OrganisationImportService;
import se.motesplats.organisation.service.OrganisationImportService.Imported;
import se.motesplats.organisation.service.OrganisationReport;
import se.motesplats.organisation.service.OrganisationRow;
import se.motesplats.organisation.service.OrganisationSheetRow;
import se.motesplats.organisation.service.OrganisationVerdict;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.LoginRequired;

/** Organisations from a file: looked at, and added all at once or not at all. */
@ArquillianTest
class OrganisationImportIT extends Actors {

    private static final String ADMIN = "admin";
    private static final String HEADINGS =
            "Namn;Slag;Kod;Ligger under;Län;E-postdomän;Folkmängd;År;Källa\n";

    private static final String WHOLE =
            HEADINGS
                    + "Provköping;Kommun;9901;GR;Provlän;prov.example;12 345;2024;SCB\n"
                    + "Prov socialförvaltning;Förvaltning;;9901;;;;;\n"
                    + "Prov team norr;Enhet;P-N;Provköping › Prov socialförvaltning;;;;;\n";

    @Inject private OrganisationImportService imports;
    @Inject private Rows rows;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @AfterEach
    void nothing_is_left() throws SQLException {
        change("delete from role_assignment where reason = 'prov av fil'");
        change(
                "delete from organisation_population where year = 2099 or organisation_id in (select id from organisation where name like 'Prov%')");
        change("delete from organisation where name like 'Prov%'");
    }

    private OrganisationReport preview(String user, String file) throws Exception {
        return as(user, () -> imports.preview(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<OrganisationVerdict> verdicts(OrganisationReport report) {
        return report.rows().stream().map(OrganisationRow::verdict).toList();
    }

    private Imported confirm(OrganisationReport report) throws Exception {
        return as(ADMIN, () -> imports.add(report.command()));
    }

    private long provs() {
        return rows.number("select count(*) from organisation where name like 'Prov%'");
    }

    @Test
    void only_who_changes_the_tree_reads_files_into_it() throws Exception {
        OrganisationReport seen = preview(ADMIN, WHOLE.replace("GR;", "Göteborgsregionen (GR);"));
        for (String user : List.of("karin.koordinator", "kontakt.partille", "emil.ek")) {
            denied(user, () -> imports.preview(WHOLE.getBytes(StandardCharsets.UTF_8)));
            denied(user, () -> imports.add(seen.command()));
            denied(user, () -> imports.template());
            denied(user, () -> imports.mayAddRoots());
        }
        assertThatThrownBy(() -> as(null, () -> imports.add(seen.command())))
                .isInstanceOf(LoginRequired.class);
        assertThat(provs()).isZero();
    }

    @Test
    void a_file_is_looked_at_first_and_the_same_file_twice_changes_nothing() throws Exception {
        String file = WHOLE.replace("GR;", "Göteborgsregionen (GR);");
        OrganisationReport seen = preview(ADMIN, file);
        assertThat(verdicts(seen)).containsOnly(OrganisationVerdict.NEW).hasSize(3);
        assertThat(provs()).isZero();

        assertThat(confirm(seen)).isEqualTo(new Imported(3, 0));

        assertThat(
                        rows.text(
                                "select string_agg(o.name, ' < ' order by length(o.path) desc) from organisation o, organisation leaf where leaf.code = 'P-N' and leaf.path like o.path || '%'"))
                .isEqualTo(
                        "Prov team norr < Prov socialförvaltning < Provköping < Göteborgsregionen (GR)");
        assertThat(
                        rows.text(
                                "select concat_ws(' ', o.kind, o.county, o.email_suffix, p.population, p.year, p.source) from organisation o join organisation_population p on p.organisation_id = o.id where o.code = '9901'"))
                .isEqualTo("MUNICIPALITY Provlän prov.example 12345 2024 SCB");

        OrganisationReport again = preview(ADMIN, file);
        assertThat(verdicts(again)).containsOnly(OrganisationVerdict.UNCHANGED).hasSize(3);
        long version = rows.number("select sum(version) from organisation");
        assertThat(confirm(again)).isEqualTo(new Imported(0, 0));
        assertThat(rows.number("select sum(version) from organisation")).isEqualTo(version);
        assertThat(provs()).isEqualTo(3);
    }

    @Test
    void nothing_is_written_while_a_row_is_wrong_unless_it_is_left_out() throws Exception {
        OrganisationReport seen =
                preview(
                        ADMIN,
                        HEADINGS
                                + "Prov ett;Enhet;;1402;;;;;\n"
                                + "Prov två;Klubb;;1402;;;;;\n"
                                + "Prov tre;Kommun;1402;;;;;;\n");
        assertThat(verdicts(seen))
                .containsExactly(
                        OrganisationVerdict.NEW,
                        OrganisationVerdict.NO_KIND,
                        OrganisationVerdict.CODE_TAKEN);
        assertThat(seen.rows().get(2).about()).isEqualTo("Partille");

        refused(
                "error.organisation.import.row",
                () ->
                        as(
                                ADMIN,
                                () ->
                                        imports.add(
                                                new ImportOrganisations(
                                                        seen.command().lines(), Set.of(3)))));
        assertThat(provs()).isZero();

        assertThat(confirm(seen)).isEqualTo(new Imported(1, 0));
        assertThat(provs()).isEqualTo(1);
    }

    @Test
    void what_became_wrong_since_it_was_seen_is_not_left_out_silently() throws Exception {
        OrganisationReport seen = preview(ADMIN, HEADINGS + "Prov ett;Enhet;P-1;1402;;;;;\n");
        confirm(preview(ADMIN, HEADINGS + "Prov annan;Enhet;P-1;1402;;;;;\n"));

        refused("error.organisation.import.row", () -> confirm(seen));
        assertThat(provs()).isEqualTo(1);
    }

    @Test
    void two_who_send_the_same_file_at_once_add_it_once() throws Exception {
        OrganisationReport seen = preview(ADMIN, HEADINGS + "Prov ett;Enhet;;1402;;;;;\n");
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Imported> other =
                threads.submit(
                        request(
                                ADMIN,
                                () -> {
                                    start.await();
                                    return imports.add(seen.command());
                                }));
        Imported mine =
                as(
                        ADMIN,
                        () -> {
                            start.await();
                            return imports.add(seen.command());
                        });
        assertThat(mine.added() + other.get().added()).isEqualTo(1);
        assertThat(provs()).isEqualTo(1);
    }

    @Test
    void what_is_there_gets_only_the_inhabitants_of_a_year() throws Exception {
        String file = HEADINGS + "Partille;Kommun;1402;;Annat län;annan.example;40001;2099;Prov\n";
        OrganisationReport seen = preview(ADMIN, file);
        assertThat(verdicts(seen)).containsExactly(OrganisationVerdict.NEW_FIGURE);
        String before =
                rows.text(
                        "select concat_ws(' ', county, email_suffix) from organisation where code = '1402'");

        assertThat(confirm(seen)).isEqualTo(new Imported(0, 1));

        assertThat(
                        rows.number(
                                "select p.population from organisation_population p join organisation o on o.id = p.organisation_id where o.code = '1402' and p.year = 2099"))
                .isEqualTo(40_001);
        assertThat(
                        rows.text(
                                "select concat_ws(' ', county, email_suffix) from organisation where code = '1402'"))
                .isEqualTo(before);
        assertThat(verdicts(preview(ADMIN, file))).containsExactly(OrganisationVerdict.UNCHANGED);
    }

    @Test
    void who_changes_a_part_of_the_tree_adds_only_there() throws Exception {
        change(
                """
                insert into role_assignment (id, version, person_id, role, organisation_id, reason)
                select nextval('seq_id'), 1, p.id, 'ADMINISTRATOR', o.id, 'prov av fil' from person p, organisation o
                where p.email = 'emil.ek@motesplats.example' and o.code = '1402'
                """);
        String file =
                HEADINGS
                        + "Prov egen;Enhet;;1402;;;;;\n"
                        + "Prov under;Enhet;;Prov egen;;;;;\n"
                        + "Prov annan;Enhet;;1480;;;;;\n"
                        + "Prov rot;Enhet;;;;;;;\n"
                        + "Göteborg;Kommun;1480;;;;12;2099;Prov\n";
        OrganisationReport seen = preview("emil.ek", file);

        assertThat(verdicts(seen))
                .containsExactly(
                        OrganisationVerdict.NEW,
                        OrganisationVerdict.NEW,
                        OrganisationVerdict.NOT_YOURS,
                        OrganisationVerdict.NOT_YOURS,
                        OrganisationVerdict.NOT_YOURS);
        assertThat(as("emil.ek", () -> imports.mayAddRoots())).isFalse();
        assertThatThrownBy(
                        () ->
                                as(
                                        "emil.ek",
                                        () ->
                                                imports.add(
                                                        new ImportOrganisations(
                                                                seen.command().lines(), Set.of()))))
                .isInstanceOf(BusinessException.class);
        assertThat(provs()).isZero();
        assertThat(as("emil.ek", () -> imports.add(seen.command()))).isEqualTo(new Imported(2, 0));
    }

    @Test
    void the_template_read_again_changes_nothing() throws Exception {
        List<OrganisationSheetRow> template = as(ADMIN, () -> imports.template());
        assertThat(template)
                .extracting(OrganisationSheetRow::name)
                .contains("Göteborgsregionen (GR)", "Partille", "Öckerö");
        StringBuilder file = new StringBuilder(HEADINGS);
        for (OrganisationSheetRow row : template) {
            file.append(row.name()).append(';').append(row.kind()).append(';');
            file.append(row.code() == null ? "" : row.code()).append(';');
            file.append(row.parent()).append(";;;;;\n");
        }
        assertThat(verdicts(preview(ADMIN, file.toString())))
                .containsOnly(OrganisationVerdict.UNCHANGED)
                .hasSameSizeAs(template);
    }

    @Test
    void each_row_is_in_the_log() throws Exception {
        long before =
                rows.number("select count(*) from audit_entry where table_name = 'organisation'");
        confirm(preview(ADMIN, HEADINGS + "Prov ett;Enhet;;1402;;;;;\n"));
        assertThat(
                        rows.number(
                                "select count(*) from audit_entry where table_name = 'organisation'"))
                .isGreaterThan(before);
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
