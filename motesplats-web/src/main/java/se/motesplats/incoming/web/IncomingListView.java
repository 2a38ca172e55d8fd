package se.motesplats.incoming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.service.IncomingFilter;
import se.motesplats.incoming.service.IncomingItem;
import se.motesplats.incoming.service.IncomingService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.list.web.ListAddress;
import se.motesplats.shared.list.web.ListChoice;

/** The messages of the mailbox, page by page; first those that belong to no mail. */
@Named
@ViewScoped
public class IncomingListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 25;
    private static final String ALL = "all";

    @Inject private IncomingService service;
    @Inject private Messages messages;

    private @Nullable String asked;
    private @Nullable String shown;
    private @Nullable Long open;
    private int page = 1;
    private int count;
    private List<IncomingItem> rows = List.of();
    private List<String> text = List.of();

    /** A choice above the list. */
    public record Choice(@Nullable IncomingKind kind, boolean all, boolean chosen, String link)
            implements Serializable {}

    /** Reads the address, whatever it says. */
    public void load() {
        count = service.count(filter());
        int number = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        page = Math.min(Math.max(1, number), getPages());
        rows = service.list(filter(), (page - 1) * SIZE, SIZE);
        text = open == null ? List.of() : service.text(open);
    }

    private IncomingFilter filter() {
        IncomingKind kind = ListChoice.among(IncomingKind.values(), shown);
        return new IncomingFilter(kind, kind == null && !ALL.equals(shown));
    }

    public List<Choice> getChoices() {
        IncomingFilter now = filter();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, false, now.unmatched(), address(null).here()));
        choices.add(
                new Choice(
                        null, true, now.kind() == null && !now.unmatched(), address(ALL).here()));
        for (IncomingKind kind : IncomingKind.values()) {
            choices.add(new Choice(kind, false, kind == now.kind(), address(kind.name()).here()));
        }
        return choices;
    }

    private static ListAddress address(@Nullable String which) {
        return new ListAddress("/incoming/list.xhtml").filter("show", which);
    }

    /** The same list with the text of one message. */
    public String open(IncomingItem row) {
        return address(shown).with("text", String.valueOf(row.id()));
    }

    public String remove(IncomingItem row) {
        service.remove(row.id());
        messages.success("incoming.removed");
        String here = address(shown).here();
        return here + (here.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public @Nullable String getShown() {
        return shown;
    }

    public void setShown(@Nullable String shown) {
        this.shown = shown;
    }

    public @Nullable Long getOpen() {
        return open;
    }

    public void setOpen(@Nullable Long open) {
        this.open = open;
    }

    public List<IncomingItem> getRows() {
        return rows;
    }

    /** The text of the message that was opened. */
    public List<String> getText() {
        return text;
    }

    public int getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }

    public String getBefore() {
        return address(shown).page(page - 1);
    }

    public String getAfter() {
        return address(shown).page(page + 1);
    }
}
