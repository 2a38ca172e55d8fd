package se.motesplats.organisation;

/** What kind of body an organisation is. */
public enum OrganisationKind {
    /** Kommunalförbund. */
    ASSOCIATION,
    /** Kommun. */
    MUNICIPALITY,
    /** Stadsdel. */
    DISTRICT,
    /** Förvaltning. */
    DEPARTMENT,
    /** Enhet. */
    UNIT,
    /** Others that take part, such as a region. */
    PARTNER
}
