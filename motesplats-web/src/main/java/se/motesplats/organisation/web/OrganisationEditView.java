package se.motesplats.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationDetails;
import se.motesplats.organisation.service.OrganisationFacts;
import se.motesplats.organisation.service.OrganisationItem;
import se.motesplats.organisation.service.OrganisationService;
import se.motesplats.organisation.service.PopulationFigure;
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

    private @Nullable Long id;
    private @Nullable Long parentId;
    private @Nullable String parentName;
    private int version;
    private OrganisationKind kind = OrganisationKind.UNIT;
    private String name = "";
    private @Nullable String code;
    private @Nullable String county;
    private @Nullable String emailSuffix;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Long successorId;
    private @Nullable Integer year;
    private @Nullable Integer count;
    private String source = "";
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
        kind = d.kind();
        parentId = d.parentId();
        parentName = d.parentName();
        name = d.name();
        code = d.code();
        county = d.county();
        emailSuffix = d.emailSuffix();
        validFrom = d.validFrom();
        validTo = d.validTo();
        successorId = d.successorId();
        populations = d.populations();
    }

    public String save() {
        OrganisationFacts facts =
                new OrganisationFacts(
                        name, code, county, emailSuffix, validFrom, validTo, successorId);
        if (id == null) {
            organisations.add(kind, parentId, facts);
            messages.success("organisation.added", name);
        } else {
            organisations.edit(id, version, facts);
            messages.success("organisation.saved", name);
        }
        return LIST;
    }

    public String savePopulation() {
        organisations.setPopulation(
                getExistingId(),
                version,
                new PopulationFigure(year == null ? 0 : year, count == null ? -1 : count, source));
        messages.success("organisation.population.saved", name);
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
        LocalDate after = (validTo == null ? LocalDate.now(clock) : validTo).plusDays(1);
        return organisations.list(after, "").stream()
                .filter(o -> id == null || o.id() != id)
                .toList();
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
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

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = county;
    }

    public @Nullable String getEmailSuffix() {
        return emailSuffix;
    }

    public void setEmailSuffix(@Nullable String emailSuffix) {
        this.emailSuffix = emailSuffix;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(@Nullable Long successorId) {
        this.successorId = successorId;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public List<OrganisationDetails.Figure> getPopulations() {
        return populations;
    }
}
