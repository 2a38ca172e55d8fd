package se.motesplats.shared;

/** A rule of the domain says no; the key names the rule, the data is what its sentence tells. */
public class RuleViolation extends BusinessException {

    public RuleViolation(String key, Object... data) {
        super(key, data);
    }
}
