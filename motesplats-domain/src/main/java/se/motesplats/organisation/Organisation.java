package se.motesplats.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;

/**
 * One node of the tree. Units come and go: a node is valid from and to a day and may have a
 * successor; its place in the tree never changes, a moved unit is a new node.
 */
@Entity
public class Organisation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Organisation parent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private @Nullable Organisation successor;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String code;
    private String name;
    private String path = "";

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "email_suffix")
    private @Nullable String emailSuffix;

    private @Nullable String county;

    @ElementCollection
    @CollectionTable(
            name = "organisation_population",
            joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderBy("year")
    private List<Population> populations = new ArrayList<>();

    protected Organisation() {}

    public Organisation(OrganisationKind kind, String name, @Nullable Organisation parent) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
    }

    /** Takes its place in the tree; called once, right after the id was given. */
    public void settle() {
        path = (parent == null ? "/" : parent.path) + getId() + "/";
    }

    public Optional<Organisation> getParent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Organisation> getSuccessor() {
        return Optional.ofNullable(successor);
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public Optional<String> getCode() {
        return Optional.ofNullable(code);
    }

    public String getName() {
        return name;
    }

    /** Ids from the root down to this one, as {@code /1/14/}: everything below starts with it. */
    public String getPath() {
        return path;
    }

    public Scope scope() {
        return Scope.organisation(path);
    }

    public Optional<LocalDate> getValidFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }

    /** A hint where an e-mail address may belong; never an identity. */
    public Optional<String> getEmailSuffix() {
        return Optional.ofNullable(emailSuffix);
    }

    public Optional<String> getCounty() {
        return Optional.ofNullable(county);
    }

    public List<Population> getPopulations() {
        return List.copyOf(populations);
    }

    /** Inhabitants at the end of the year. */
    public Optional<Population> populationOf(int year) {
        return populations.stream().filter(p -> p.getYear() == year).findFirst();
    }

    /** Inhabitants at the end of the year, or of the latest year before that is known. */
    public Optional<Population> latestPopulation(int year) {
        return populations.stream()
                .filter(p -> p.getYear() <= year)
                .max(Comparator.comparingInt(Population::getYear));
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    public void rename(String newName) {
        name = newName;
    }

    public void describe(
            @Nullable String newCode, @Nullable String newEmailSuffix, @Nullable String newCounty) {
        code = newCode;
        emailSuffix = newEmailSuffix;
        county = newCounty;
    }

    /** Valid from and to, both days included; null is open. */
    public void setValidity(@Nullable LocalDate from, @Nullable LocalDate to) {
        requireOrder(from, to);
        validFrom = from;
        validTo = to;
    }

    /** Refuses a time that ends before it begins. */
    public static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleViolation("error.organisation.validity", from, to);
        }
    }

    /**
     * Says where its work goes on after its last day.
     *
     * @throws RuleViolation if it never ends, or the other is itself or does not begin in time
     */
    public void goOnIn(@Nullable Organisation next) {
        if (next != null) {
            if (next.equals(this)) {
                throw new RuleViolation("error.organisation.ownSuccessor");
            }
            if (validTo == null) {
                throw new RuleViolation("error.organisation.successorWithoutEnd", next.name);
            }
            if (!next.isValidOn(validTo.plusDays(1))) {
                throw new RuleViolation(
                        "error.organisation.successorNotValid", next.name, validTo.plusDays(1));
            }
        }
        successor = next;
    }

    public void setPopulation(Population population) {
        populations.removeIf(p -> p.getYear() == population.getYear());
        populations.add(population);
    }
}
