package se.motesplats.shared.pdf.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import se.motesplats.shared.NormalForm;

/**
 * The fonts of one document: our own, and those of other scripts as far as the texts need them, so
 * that a name is printed in the letters that it is written in. See adr/0034.
 */
final class PdfFonts {

    static final String OWN = "Motesplats Sans";

    /** Asked in this order; the first that has a sign prints it. */
    private enum Fallback {
        SANS("NotoSans", true),
        ARABIC("NotoSansArabic", true),
        HEBREW("NotoSansHebrew", true),
        ARMENIAN("NotoSansArmenian", false),
        GEORGIAN("NotoSansGeorgian", false),
        ETHIOPIC("NotoSansEthiopic", false),
        SYRIAC("NotoSansSyriac", false),
        THAI("NotoSansThai", false),
        LAO("NotoSansLao", false),
        KHMER("NotoSansKhmer", false),
        MYANMAR("NotoSansMyanmar", false),
        DEVANAGARI("NotoSansDevanagari", false),
        BENGALI("NotoSansBengali", false),
        GURMUKHI("NotoSansGurmukhi", false),
        GUJARATI("NotoSansGujarati", false),
        TAMIL("NotoSansTamil", false),
        TELUGU("NotoSansTelugu", false),
        KANNADA("NotoSansKannada", false),
        MALAYALAM("NotoSansMalayalam", false),
        SINHALA("NotoSansSinhala", false),
        KOREAN("NanumGothicCoding", false),
        /** Chinese and Japanese. */
        HAN("DroidSansFallbackFull", false),
        SYMBOLS("NotoSansSymbols2", false);

        private final String file;
        private final boolean bold;

        Fallback(String file, boolean bold) {
            this.file = file;
            this.bold = bold;
        }

        /** Families with one face have no weight in the name of their file. */
        private String regular() {
            return "fallback/" + file + (file.startsWith("Noto") ? "-Regular.ttf" : ".ttf");
        }
    }

    private static final String OWN_REGULAR = "motesplats-sans-regular.ttf";

    /** What each font can print; found out when a font is first asked. */
    private static final ConcurrentHashMap<String, BitSet> PRINTED = new ConcurrentHashMap<>();

    private final Set<Fallback> used = EnumSet.noneOf(Fallback.class);

    /**
     * The composed text with all signs that can be printed, whose fonts will be in the document.
     * Signs without a shape of their own stay: they join and part letters.
     */
    String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        NormalForm.of(text)
                .codePoints()
                .filter(c -> c == '\n' || (c >= ' ' && c != 0x7F))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(this::prints)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private boolean prints(int sign) {
        if (sign < 0x7F || Character.getType(sign) == Character.FORMAT) {
            return true;
        }
        if (has(OWN_REGULAR, sign)) {
            return true;
        }
        for (Fallback font : Fallback.values()) {
            if (has(font.regular(), sign)) {
                used.add(font);
                return true;
            }
        }
        return false;
    }

    private static boolean has(String file, int sign) {
        return PRINTED.computeIfAbsent(file, PdfFonts::signs).get(sign);
    }

    private static BitSet signs(String file) {
        BitSet signs = new BitSet();
        try (InputStream in = open(file);
                TrueTypeFont font =
                        new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int sign = ' '; sign <= 0x2FFFF; sign++) {
                if (map.getGlyphId(sign) != 0) {
                    signs.set(sign);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return signs;
    }

    /** For the style: our own family first. */
    String families() {
        return Stream.concat(Stream.of(OWN), used.stream().map(f -> f.file))
                .map(family -> '"' + family + '"')
                .collect(Collectors.joining(", "));
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> open(OWN_REGULAR), OWN, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open("motesplats-sans-bold.ttf"), OWN, 700, FontStyle.NORMAL, true);
        for (Fallback font : used) {
            builder.useFont(() -> open(font.regular()), font.file, 400, FontStyle.NORMAL, true);
            if (font.bold) {
                builder.useFont(
                        () -> open("fallback/" + font.file + "-Bold.ttf"),
                        font.file,
                        700,
                        FontStyle.NORMAL,
                        true);
            }
        }
    }

    static InputStream open(String name) {
        InputStream stream = PdfFonts.class.getResourceAsStream("/pdf/" + name);
        if (stream == null) {
            throw new IllegalStateException("/pdf/" + name + " is missing");
        }
        return stream;
    }
}
