package se.motesplats.shared.design.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.EventStatus;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.field.web.PersonChoice;
import se.motesplats.shared.frame.web.StaleChoice;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.text.web.Words;
import se.motesplats.shared.told.service.Told;

/** Every component in every state, to look at; in demo mode only. */
@Named
@ViewScoped
public class DesignView implements Serializable, StaleChoice {

    private static final long serialVersionUID = 1L;

    @Inject private Settings settings;
    @Inject private Messages messages;

    private final DesignForm form = new DesignForm();

    /** A row of the example table. */
    public record Row(String name, int granted, int named, EventStatus status, LocalDate due) {}

    /** Only where it harms nobody. */
    public void open() {
        if (!settings.isDemo()) {
            throw new NotFound();
        }
    }

    /** Whom a change would tell: some by name, some only as a number, and what one of them gets. */
    public Told getTold() {
        Texts texts = Texts.of(Words.language());
        return new Told(
                14,
                15,
                3,
                List.of(
                        new Told.Group(
                                "seat.audience.contacts",
                                List.of("Anna Alm", "Bo Berg"),
                                0,
                                new Told.Example(
                                        texts.getString("design.told.subject"),
                                        List.of(
                                                texts.getString("design.told.line"),
                                                texts.format("design.saved", "F-2022-017")))),
                        new Told.Group("seat.audience.holders", List.of("Cilla Ceder"), 9, null),
                        new Told.Group("told.others", List.of(), 2, null)));
    }

    public List<Row> getRows() {
        return List.of(
                new Row("Ale", 9, 9, EventStatus.COMPLETED, LocalDate.of(2022, 3, 11)),
                new Row("Göteborg", 167, 120, EventStatus.PLANNED, LocalDate.of(2022, 3, 11)),
                new Row("Partille", 11, 0, EventStatus.POSTPONED, LocalDate.of(2022, 3, 11)),
                new Row("Öckerö", 4, 1, EventStatus.CANCELLED, LocalDate.of(2022, 3, 11)));
    }

    public List<PersonChoice> findPeople(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        new PersonChoice(1, "Åsa Exempel", "Alingsås"),
                        new PersonChoice(2, "Anna Prov", "Partille"),
                        new PersonChoice(3, "Örjan Påhitt", "Öckerö"))
                .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
    }

    public void save() {
        messages.success("design.saved", String.valueOf(form.getTitle()));
    }

    public void refuseFields() {
        throw new InvalidInput(
                List.of(
                        new InvalidInput.Problem("title", "{error.singleLine}"),
                        new InvalidInput.Problem("command.mode", "{error.singleLine}"),
                        new InvalidInput.Problem("day", "{error.singleLine}"),
                        new InvalidInput.Problem("start", "{error.singleLine}"),
                        new InvalidInput.Problem("person", "{error.singleLine}"),
                        new InvalidInput.Problem("modes", "{error.singleLine}"),
                        new InvalidInput.Problem("agreed", "{error.singleLine}"),
                        new InvalidInput.Problem("elsewhere", "{error.invalidInput}")));
    }

    public void refuseStale() {
        throw new StaleData();
    }

    public void refuseAccess() {
        throw new AccessDenied();
    }

    public void fail() {
        throw new IllegalStateException("asked for on the design page");
    }

    @Override
    public @Nullable String overwrite() {
        save();
        return null;
    }

    @Override
    public @Nullable String reload() {
        return "/design.xhtml?faces-redirect=true";
    }

    public DesignForm getForm() {
        return form;
    }
}
