package se.motesplats.shared.frame.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;

/**
 * The content of a page with a list of its headings beside it, made of the headings themselves: a
 * page says only that it is long. Attribute: {@code on}, true, or "wide" for a page that needs its
 * whole width: then the list stands beside it on wide screens only.
 */
public class PageContents extends UIComponentBase {

    private static final String WIDE = "wide";

    public PageContents() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return "se.motesplats";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        String on = String.valueOf(getAttributes().get("on"));
        if (!on.equals("true") && !on.equals(WIDE)) {
            super.encodeChildren(faces);
            return;
        }
        ResponseWriter page = faces.getResponseWriter();
        StringWriter content = new StringWriter();
        try (ResponseWriter aside = page.cloneWithWriter(content)) {
            faces.setResponseWriter(aside);
            super.encodeChildren(faces);
            aside.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        Optional<Headings> found = Headings.of(content.toString());
        page.write(
                found.map(headings -> headings.beside(title(), on.equals(WIDE)))
                        .orElseGet(content::toString));
    }

    private static String title() {
        return Texts.of(Words.language()).getString("frame.contents");
    }
}
