package se.motesplats.attachment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import se.motesplats.attachment.AttachmentKind;
import se.motesplats.shared.RuleViolation;

/** What may go with a mail is read from what a file holds. */
class SentAttachmentTest {

    private static final String TYPES = "<Types><Override PartName='/x' ContentType='%s'/></Types>";

    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    @Test
    void pictures_and_documents_are_known_by_what_they_hold() throws IOException {
        assertThat(SentAttachment.kind(pdf(document -> {}))).isEqualTo(AttachmentKind.PDF);
        assertThat(SentAttachment.kind(picture("png"))).isEqualTo(AttachmentKind.PNG);
        assertThat(SentAttachment.kind(picture("jpeg"))).isEqualTo(AttachmentKind.JPEG);
        assertThat(SentAttachment.kind(picture("gif"))).isEqualTo(AttachmentKind.GIF);
        for (AttachmentKind kind :
                new AttachmentKind[] {
                    AttachmentKind.DOCX, AttachmentKind.XLSX, AttachmentKind.PPTX
                }) {
            assertThat(SentAttachment.kind(office(kind, Map.of()))).isEqualTo(kind);
        }
        for (AttachmentKind kind :
                new AttachmentKind[] {AttachmentKind.ODT, AttachmentKind.ODS, AttachmentKind.ODP}) {
            assertThat(SentAttachment.kind(zip(Map.of("mimetype", kind.mediaType()))))
                    .isEqualTo(kind);
        }
    }

    @Test
    void a_link_in_a_document_does_nothing_by_itself() throws IOException {
        PDActionURI uri = new PDActionURI();
        uri.setURI("https://motesplats.example");
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(uri);
        assertThat(
                        SentAttachment.kind(
                                pdf(document -> document.getPage(0).getAnnotations().add(link))))
                .isEqualTo(AttachmentKind.PDF);
        assertThat(
                        SentAttachment.kind(
                                office(
                                        AttachmentKind.DOCX,
                                        Map.of(
                                                "word/_rels/document.xml.rels",
                                                "<Relationship Type='hyperlink' Target='https://x' TargetMode=\"External\"/>"))))
                .isEqualTo(AttachmentKind.DOCX);
    }

    @Test
    void scripts_programs_and_files_within_are_refused() throws IOException {
        active(
                pdf(
                        document ->
                                document.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        active(
                pdf(
                        document -> {
                            PDPage page = document.getPage(0);
                            page.setAnnotations(Arrays.asList(link));
                        }));
        active(
                pdf(
                        document ->
                                document.getDocumentCatalog()
                                        .getCOSObject()
                                        .setItem(
                                                "EmbeddedFiles",
                                                new PDComplexFileSpecification())));
        active(office(AttachmentKind.DOCX, Map.of("word/vbaProject.bin", "x")));
        active(office(AttachmentKind.XLSX, Map.of("xl/activeX/activeX1.xml", "x")));
        active(office(AttachmentKind.PPTX, Map.of("ppt/embeddings/oleObject1.bin", "x")));
        active(
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                "<Types ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>")));
        active(
                office(
                        AttachmentKind.DOCX,
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"x/attachedTemplate\" Target=\"https://x\" TargetMode=\"External\"/>")));
        active(
                zip(
                        Map.of(
                                "mimetype",
                                AttachmentKind.ODT.mediaType(),
                                "Basic/Standard/Module1.xml",
                                "x")));
    }

    @Test
    void what_is_none_of_them_is_refused_whatever_it_is_called() throws IOException {
        refused("error.attachment.empty", new byte[0]);
        refused("error.attachment.kind", bytes("<html><script>alert(1)</script></html>"));
        refused("error.attachment.kind", bytes("MZ program"));
        refused("error.attachment.kind", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused("error.attachment.kind", zip(Map.of("readme.txt", "x")));
        refused("error.attachment.broken", bytes("%PDF-1.7 nothing"));
        refused("error.attachment.broken", Arrays.copyOf(picture("png"), 12));
        refused("error.attachment.tooLarge", new byte[SentAttachment.MOST_BYTES + 1]);
        refused("error.attachment.locked", locked());
    }

    @Test
    void the_name_is_of_one_line_without_folders_and_ends_with_what_the_file_is() {
        assertThat(name("C:\\temp\\Program A\u030A.PDF")).isEqualTo("Program Å.pdf");
        assertThat(name("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(name("a\u202Efdp.exe")).isEqualTo("afdp.exe.pdf");
        assertThat(name("rad\r\nBcc: x.pdf")).doesNotContain("\r", "\n", ":").endsWith(".pdf");
        assertThat(name("")).isEqualTo("fil.pdf");
        assertThat(name(".pdf")).isEqualTo("pdf.pdf");
        assertThat(name("😀".repeat(500)).codePointCount(0, name("😀".repeat(500)).length()))
                .isEqualTo(124);
        assertThat(SentAttachment.name("x.JPEG", AttachmentKind.JPEG)).isEqualTo("x.jpeg");
    }

    private static String name(String typed) {
        return SentAttachment.name(typed, AttachmentKind.PDF);
    }

    private static void active(byte[] file) {
        refused("error.attachment.active", file);
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> SentAttachment.kind(file))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked() throws IOException {
        return pdf(
                document ->
                        document.protect(
                                new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    private static byte[] office(AttachmentKind kind, Map<String, String> more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", TYPES.formatted(kind.mediaType() + ".main+xml"));
            for (Map.Entry<String, String> part : more.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(text));
        zip.closeEntry();
    }
}
