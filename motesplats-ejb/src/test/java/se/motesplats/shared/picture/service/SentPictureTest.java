package se.motesplats.shared.picture.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StoredPicture;

class SentPictureTest {

    private static final int SOI = 2;

    private static byte[] file(String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        // The upper half is red, to see how it lies.
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage shown(StoredPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.getContent()));
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> SentPicture.read(file, PictureKind.PHOTO))
                .isInstanceOfSatisfying(
                        RuleViolation.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void a_large_photo_is_made_smaller_and_keeps_its_proportions() throws IOException {
        StoredPicture picture =
                SentPicture.read(
                        file("jpg", 4000, 3000, BufferedImage.TYPE_INT_RGB), PictureKind.PHOTO);
        assertThat(picture.getMediaType()).isEqualTo("image/jpeg");
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(900);
        assertThat(shown(picture).getWidth()).isEqualTo(1200);
    }

    @Test
    void a_small_sign_stays_as_large_as_it_is_and_see_through() throws IOException {
        StoredPicture picture =
                SentPicture.read(
                        file("png", 60, 40, BufferedImage.TYPE_INT_ARGB), PictureKind.SIGN);
        assertThat(picture.getMediaType()).isEqualTo("image/png");
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(shown(picture).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void a_photo_that_was_taken_upright_stands_upright_and_tells_nothing_of_its_camera()
            throws IOException {
        byte[] lying = file("jpg", 400, 200, BufferedImage.TYPE_INT_RGB);
        byte[] turned = withOrientation(lying, 6, "hemlig plats");

        StoredPicture picture = SentPicture.read(turned, PictureKind.PHOTO);

        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(400);
        // What was above lies to the right.
        assertThat(new Color(shown(picture).getRGB(170, 200)).getRed()).isGreaterThan(200);
        assertThat(new String(picture.getContent(), StandardCharsets.ISO_8859_1))
                .doesNotContain("hemlig plats")
                .doesNotContain("Exif");
    }

    @Test
    void a_face_is_the_square_in_the_middle_however_the_camera_was_held() throws IOException {
        byte[] lying = file("jpg", 900, 600, BufferedImage.TYPE_INT_RGB);

        StoredPicture face = SentPicture.read(withOrientation(lying, 6, "x"), PictureKind.FACE);

        assertThat(face.getWidth()).isEqualTo(256);
        assertThat(face.getHeight()).isEqualTo(256);
        assertThat(new Color(shown(face).getRGB(200, 128)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown(face).getRGB(50, 128)).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_face_is_not_made_larger_and_a_long_strip_takes_no_room() throws IOException {
        StoredPicture small =
                SentPicture.read(file("png", 60, 40, BufferedImage.TYPE_INT_RGB), PictureKind.FACE);
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(small.getHeight()).isEqualTo(40);
        StoredPicture strip =
                SentPicture.read(
                        file("png", 60_000, 2, BufferedImage.TYPE_INT_RGB), PictureKind.FACE);
        assertThat(strip.getWidth()).isEqualTo(1);
        assertThat(strip.getHeight()).isEqualTo(1);
    }

    @Test
    void what_hangs_on_to_a_picture_does_not_come_along() throws IOException {
        byte[] picture = file("png", 50, 50, BufferedImage.TYPE_INT_RGB);
        byte[] tail = "<script>alert(1)</script>PK".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, both, picture.length, tail.length);

        assertThat(
                        new String(
                                SentPicture.read(both, PictureKind.SIGN).getContent(),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hej",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7",
                "GIF89a",
                "BM66"
            })
    void what_is_no_picture_is_refused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "error.picture.unreadable");
    }

    @Test
    void half_a_picture_and_other_kinds_are_refused() throws IOException {
        byte[] whole = file("png", 300, 300, BufferedImage.TYPE_INT_RGB);
        refused(Arrays.copyOf(whole, whole.length / 2), "error.picture.unreadable");
        refused(file("bmp", 20, 20, BufferedImage.TYPE_INT_RGB), "error.picture.unreadable");
        refused(new byte[0], "error.picture.none");
        refused(new byte[SentPicture.MOST_BYTES + 1], "error.picture.tooLarge");
    }

    @Test
    void a_picture_that_says_it_is_huge_is_not_unpacked() throws IOException {
        byte[] bomb = file("png", 20, 20, BufferedImage.TYPE_INT_RGB);
        // Width and height stand in the first part, with their sum after them; one row too many.
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 6_000).putInt(20, 4_001);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        refused(bomb, "error.picture.tooManyPixels");
    }

    /** The file with an Exif part after its first mark, as a telephone writes it. */
    private static byte[] withOrientation(byte[] jpeg, int orientation, String maker) {
        byte[] text = (maker + '\0').getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(text.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(text);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, SOI).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        return all.put(exif.array()).put(jpeg, SOI, jpeg.length - SOI).array();
    }
}
