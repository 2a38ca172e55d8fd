package se.motesplats.shared.pdf.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.motesplats.shared.Language;

class PdfDocumentTest {

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void prints_names_in_the_letters_they_are_written_in() throws IOException {
        List<String> names =
                List.of(
                        "Олександра Шевченко",
                        "Ελένη Παπαδοπούλου",
                        "Nguyễn Thị Hường",
                        "Արմեն Սարգսյան",
                        "ნინო ბერიძე",
                        "ሰላም ተስፋዬ",
                        "สมชาย ใจดี",
                        "李明",
                        "山田 さくら",
                        "김민수");
        PdfDocument document = new PdfDocument(Language.SV, "Namnskyltar");
        names.forEach(document::paragraph);
        names.forEach(name -> document.heading(2, name));

        String text = textOf(document.render());

        // Without marks and blanks, which the reader of the test places in an order of its own.
        String letters = text.replaceAll("[\\p{M}\\s]", "");
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(letters).contains(name.replaceAll("[\\p{M}\\s]", "")));
        assertThat(text).doesNotContain("#");
    }

    @Test
    void prints_names_that_run_from_right_to_left_in_the_right_order() throws IOException {
        List<String> names = List.of("محمد علي", "علی\u200Cرضا پژمان", "דוד כהן");
        PdfDocument document = new PdfDocument(Language.SV, "Namnskyltar");
        names.forEach(name -> document.paragraph("Deltagare: " + name + ", Göteborg"));
        byte[] pdf = document.render();

        // The reader of the test puts letters from the left to the right back into the order of
        // reading; what was printed unturned would come out turned.
        assertThat(textOf(pdf))
                .contains("Deltagare: محمد علي, Göteborg")
                .contains("Deltagare: דוד כהן, Göteborg")
                .contains("پژمان")
                .doesNotContain("#");
    }

    @Test
    void prints_decomposed_letters_as_one_and_leaves_out_what_no_font_has() throws IOException {
        String text =
                textOf(
                        new PdfDocument(Language.SV, "Namnskyltar")
                                .paragraph("A\u030Asa O\u0308berg \uD83D\uDE00 klar")
                                .render());

        assertThat(text).contains("Åsa Öberg klar").doesNotContain("#");
    }

    @Test
    void takes_only_the_fonts_that_it_needs() throws IOException {
        assertThat(fonts(new PdfDocument(Language.SV, "Anna").paragraph("Åsa – é").render()))
                .hasSize(2)
                .allMatch(name -> name.contains("MotesplatsSans"));
        assertThat(fonts(new PdfDocument(Language.SV, "Anna").paragraph("דוד").render()))
                .anyMatch(name -> name.contains("Hebrew"))
                .noneMatch(name -> name.contains("Droid"));
    }

    private static Set<String> fonts(byte[] pdf) throws IOException {
        Set<String> names = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(font).getName());
                }
            }
        }
        return names;
    }

    @Test
    void carries_swedish_text_title_language_tags_and_its_fonts() throws IOException {
        byte[] pdf =
                new PdfDocument(Language.SV, "Protokoll för Öckerö")
                        .paragraph("Härryda, Mölndal och Ale: å ä ö Å Ä Ö é ü – ”citat”")
                        .heading(2, "Namn från andra håll")
                        .paragraph("Łukasz Šimić Đorđević Yıldız Čović")
                        .facts(Map.of("Metod", "jämkade uddatalsmetoden"))
                        .list(List.of("första", "andra"))
                        .table(
                                new PdfTable(
                                        List.of(
                                                PdfTable.Column.text("Kommun"),
                                                PdfTable.Column.number("Platser")),
                                        List.of(List.of("Tjörn", "5"), List.of("Öckerö", "4")),
                                        List.of(List.of("Summa", "9"))))
                        .render();

        String text = textOf(pdf);
        assertThat(text)
                .contains("Protokoll för Öckerö")
                .contains("Härryda, Mölndal och Ale: å ä ö Å Ä Ö é ü – ”citat”")
                .contains("Łukasz Šimić Đorđević Yıldız Čović")
                .contains("Metod jämkade uddatalsmetoden")
                .contains("Tjörn 5")
                .contains("Summa 9");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Protokoll för Öckerö");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String metadata =
                    new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid").contains("Protokoll för Öckerö");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void prints_markup_as_the_text_it_is() throws IOException {
        byte[] pdf =
                new PdfDocument(Language.EN, "<b>&amp;</b>")
                        .paragraph("<img src='file:///etc/passwd'/> & \u0000\u0007<script>")
                        .render();

        assertThat(textOf(pdf))
                .contains("<b>&amp;</b>")
                .contains("<img src='file:///etc/passwd'/> & <script>");
    }

    @Test
    void loads_nothing_from_disk_or_network(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.css"), "p { color: red }");
        PdfDocument document = new PdfDocument(Language.SV, "Stängt");
        Element link = document.add(document.body(), "link");
        link.setAttribute("rel", "stylesheet");
        link.setAttribute("href", secret.toUri().toString());
        Element image = document.add(document.body(), "img");
        image.setAttribute("src", "http://127.0.0.1:9/picture.png");
        image.setAttribute("alt", "en bild");
        document.style("@import url('" + secret.toUri() + "');");
        document.paragraph("kvar");

        assertThat(textOf(document.render())).contains("kvar");
    }

    @Test
    void spreads_long_tables_over_pages_with_their_headings() throws IOException {
        List<List<String>> rows =
                java.util.stream.IntStream.rangeClosed(1, 290)
                        .mapToObj(i -> List.of("Kommun " + i, String.valueOf(i)))
                        .toList();
        byte[] pdf =
                new PdfDocument(Language.SV, "Många")
                        .table(
                                new PdfTable(
                                        List.of(
                                                PdfTable.Column.text("Namnet"),
                                                PdfTable.Column.number("Antalet")),
                                        rows))
                        .render();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Namnet Antalet");
            }
        }
    }
}
