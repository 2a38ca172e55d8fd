package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.mailing.service.MailingUnit;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** The units that the mailing which is being written is limited to. */
@Named
@ViewScoped
public class MailingUnits implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private OrganisationService organisations;
    @Inject private MailingWriteView page;
    @Inject private LanguageChoice languageChoice;
    @Inject private Clock clock;

    private @Nullable List<MailingUnit> choices;
    private @Nullable Long chosen;

    /** All units there are today, each with where it belongs. */
    public List<MailingUnit> getChoices() {
        if (choices == null) {
            Texts texts = Texts.of(languageChoice.getLanguage());
            choices =
                    organisations.list(SwedishTime.dayOf(clock.instant()), "").stream()
                            .map(item -> new MailingUnit(item.id(), name(item, texts)))
                            .toList();
        }
        return choices;
    }

    private static String name(OrganisationItem item, Texts texts) {
        return item.place().isEmpty()
                ? item.name()
                : texts.format("organisation.inPlace", item.name(), item.place());
    }

    /** Takes the one that was chosen to the others, and keeps the draft. */
    public void add() {
        List<MailingUnit> units = page.getForm().getUnits();
        Long id = chosen;
        if (id != null && units.stream().noneMatch(unit -> unit.id() == id)) {
            getChoices().stream().filter(unit -> unit.id() == id).forEach(units::add);
        }
        chosen = null;
        page.autosave();
    }

    public void remove(long id) {
        page.getForm().getUnits().removeIf(unit -> unit.id() == id);
        page.autosave();
    }

    public @Nullable Long getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable Long unit) {
        chosen = unit;
    }
}
