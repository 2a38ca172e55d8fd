package se.motesplats.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.service.OrganisationDetails;
import se.motesplats.organisation.service.OrganisationFacts;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.frame.web.StaleChoice;

/** The editor of one organisation, or of a new one below another. */
@Named
@ViewScoped
public class OrganisationEditView implements Serializable, StaleChoice {

    private static final String LIST = "/organisation/list.xhtml?faces-redirect=true";

    @Inject private transient OrganisationService organisations;
    @Inject private transient Messages messages;
    @Inject private transient Clock clock;

    private final PopulationForm population = new PopulationForm();

    private final OrganisationForm form = new OrganisationForm();

    private @Nullable Long id;
    private @Nullable Long parentId;
    private @Nullable String parentName;
    private int version;
    private List<OrganisationDetails.Figure> populations = List.of();

    /** Loads what is stored. */
    public void load() {
        if (id != null) {
            fill(organisations.getForEdit(id));
        } else {
            parentName = organisations.findParentToAdd(parentId).orElse(null);
        }
    }

    private void fill(OrganisationDetails d) {
        version = d.version();
        parentId = d.parentId();
        parentName = d.parentName();
        form.show(d);
        populations = d.populations();
    }

    public String save() {
        OrganisationFacts facts = form.facts();
        if (id == null) {
            organisations.add(form.getKind(), parentId, facts);
            messages.success("organisation.added", form.getName());
        } else {
            organisations.edit(id, version, facts);
            messages.success("organisation.saved", form.getName());
        }
        return LIST;
    }

    public String savePopulation() {
        organisations.setPopulation(getExistingId(), version, population.figure());
        messages.success("organisation.population.saved", form.getName());
        return "/organisation/edit.xhtml?faces-redirect=true&organisation=" + id;
    }

    @Override
    public @Nullable String overwrite() {
        version = organisations.get(getExistingId()).version();
        return save();
    }

    @Override
    public @Nullable String reload() {
        fill(organisations.get(getExistingId()));
        return null;
    }

    private long getExistingId() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    /** Where the work may go on: everything that is valid after the last day, but itself. */
    public List<OrganisationItem> getSuccessors() {
        LocalDate after =
                (form.getValidTo() == null ? LocalDate.now(clock) : form.getValidTo()).plusDays(1);
        return organisations.list(after, "").stream()
                .filter(o -> id == null || o.id() != id)
                .toList();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    public @Nullable String getParentName() {
        return parentName;
    }

    public List<OrganisationDetails.Figure> getPopulations() {
        return populations;
    }

    public OrganisationForm getForm() {
        return form;
    }

    public PopulationForm getPopulation() {
        return population;
    }
}
