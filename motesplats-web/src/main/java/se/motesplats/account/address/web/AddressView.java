package se.motesplats.account.address.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.address.service.AddressService;
import se.motesplats.account.address.service.CorrectAddress;
import se.motesplats.account.address.service.DeadAddressItem;
import se.motesplats.shared.field.web.Messages;

/** People whose addresses do not work; each is corrected where it stands. */
@Named
@ViewScoped
public class AddressView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SELF = "/account/address.xhtml?faces-redirect=true";

    @Inject private AddressService service;
    @Inject private Messages messages;

    private List<Line> lines = List.of();

    /** One person with what is typed. */
    public static final class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final DeadAddressItem item;
        private @Nullable String email;

        private Line(DeadAddressItem item) {
            this.item = item;
            this.email = item.address();
        }

        public DeadAddressItem getItem() {
            return item;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }
    }

    public void load() {
        lines = service.list().stream().map(Line::new).toList();
    }

    public String correct(Line line) {
        DeadAddressItem item = line.item;
        int again =
                service.correct(
                        new CorrectAddress(
                                item.personId(),
                                item.version(),
                                line.email == null ? "" : line.email));
        messages.success("address.saved", item.name(), again);
        return SELF;
    }

    public String confirm(Line line) {
        int again = service.confirm(line.item.personId());
        messages.success("address.confirmed", line.item.name(), again);
        return SELF;
    }

    public List<Line> getLines() {
        return lines;
    }
}
