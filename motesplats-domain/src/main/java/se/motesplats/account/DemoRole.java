package se.motesplats.account;

/** As whom one looks at the demo, one for each kind of person. */
public enum DemoRole {
    COORDINATOR("karin.koordinator"),
    GROUP("wilma.wester"),
    CONTACT("kontakt.partille"),
    MANAGER("chef.partille"),
    EMPLOYEE("emil.ek"),
    PARTICIPANT("petra.palm"),
    ADMINISTRATOR("admin");

    private final String user;

    DemoRole(String user) {
        this.user = user;
    }

    /** The address before the at sign. */
    public String user() {
        return user;
    }
}
