package se.motesplats.attachment.service;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.motesplats.shared.RuleViolation;

/** A PDF that runs nothing, starts nothing and carries no other files. */
final class PdfCheck {

    private static final Set<String> ACTIONS =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "SubmitForm",
                    "ImportData",
                    "GoToE",
                    "Rendition",
                    "RichMediaExecute");

    private static final Set<COSName> KEYS =
            Set.of(
                    COSName.getPDFName("JS"),
                    COSName.getPDFName("JavaScript"),
                    COSName.getPDFName("EmbeddedFiles"),
                    COSName.getPDFName("EF"),
                    COSName.getPDFName("RichMediaContent"),
                    COSName.getPDFName("XFA"));

    private PdfCheck() {}

    /**
     * @throws RuleViolation if it cannot be read, is locked, or does something by itself
     */
    static void requireQuiet(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new RuleViolation("error.attachment.locked");
            }
            Deque<COSBase> left = new ArrayDeque<>();
            left.add(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                left.add(document.getDocument().getObjectFromPool(key));
            }
            look(left);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RuleViolation refused) {
                throw refused;
            }
            throw new RuleViolation("error.attachment.broken");
        }
    }

    private static void look(Deque<COSBase> left) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!left.isEmpty()) {
            COSBase next = left.pop();
            COSBase found = next instanceof COSObject object ? object.getObject() : next;
            if (found == null || !seen.add(found)) {
                continue;
            }
            if (found instanceof COSDictionary dictionary) {
                requireQuiet(dictionary);
                dictionary.getValues().forEach(left::push);
            } else if (found instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.get(i);
                    if (item != null) {
                        left.push(item);
                    }
                }
            }
        }
    }

    private static void requireQuiet(COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        if (KEYS.stream().anyMatch(dictionary::containsKey)
                || (action instanceof COSName name && ACTIONS.contains(name.getName()))) {
            throw new RuleViolation("error.attachment.active");
        }
    }
}
