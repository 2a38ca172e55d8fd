package se.motesplats.organisation.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.organisation.service.OrganisationDetails;
import se.motesplats.organisation.service.OrganisationFacts;

/** What is said about an organisation, as it is typed. */
public class OrganisationForm implements Serializable {

    private OrganisationKind kind = OrganisationKind.UNIT;
    private String name = "";
    private @Nullable String code;
    private @Nullable String county;
    private @Nullable String emailSuffix;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Long successorId;

    void show(OrganisationDetails d) {
        kind = d.kind();
        name = d.name();
        code = d.code();
        county = d.county();
        emailSuffix = d.emailSuffix();
        validFrom = d.validFrom();
        validTo = d.validTo();
        successorId = d.successorId();
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                name, code, county, emailSuffix, validFrom, validTo, successorId);
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
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
}
