package se.motesplats.shared.setting.service;

import org.jspecify.annotations.Nullable;

/**
 * Every key of the configuration, with its default and meaning; the only place where a key is
 * named. Read through MicroProfile Config, so the environment ({@code MOTESPLATS_DB_URL}), system
 * properties and a file all work. {@code docs/configuration.md} is written from this list.
 */
public enum Setting {
    DB_URL(
            "motesplats.db.url",
            Kind.JDBC_URL,
            null,
            "JDBC address of the PostgreSQL database (15 or later)"),
    DB_USER(
            "motesplats.db.user",
            Kind.TEXT,
            "motesplats_app",
            "Database user of the running application; owns nothing"),
    DB_PASSWORD("motesplats.db.password", Kind.SECRET, null, "Its password"),
    DB_OWNER_USER(
            "motesplats.db.owner.user",
            Kind.TEXT,
            "motesplats_owner",
            "Database user that owns the schema and runs the migrations"),
    DB_OWNER_PASSWORD("motesplats.db.owner.password", Kind.SECRET, null, "Its password"),
    SMTP_HOST("motesplats.smtp.host", Kind.TEXT, null, "Mail relay"),
    SMTP_PORT("motesplats.smtp.port", Kind.POSITIVE, "25", "Port of the mail relay"),
    SMTP_USER("motesplats.smtp.user", Kind.TEXT, "", "User at the mail relay; empty for none"),
    SMTP_PASSWORD("motesplats.smtp.password", Kind.SECRET, "", "Password at the mail relay"),
    SMTP_TLS("motesplats.smtp.tls", Kind.TLS, "none", "none, starttls (required) or tls"),
    SMTP_CA(
            "motesplats.smtp.ca",
            Kind.TEXT,
            "",
            "File with certificates in PEM of authorities that are believed beside those that Java knows, when the relay's certificate is made by one of your own"),
    SMTP_CONNECTIONS(
            "motesplats.smtp.connections",
            Kind.POSITIVE,
            "4",
            "Connections to the mail relay at once, at most 20; where the relay lets in fewer, mails go by those"),
    SMTP_PER_MINUTE(
            "motesplats.smtp.per.minute",
            Kind.POSITIVE,
            "",
            "Mails a minute at most, of all nodes together; what is more waits. Empty for no limit"),
    SMTP_DOMAIN_PER_MINUTE(
            "motesplats.smtp.domain.per.minute",
            Kind.POSITIVE,
            "",
            "Mails a minute at most to the addresses of one domain, such as goteborg.se; other domains go on meanwhile. Empty for no limit"),
    MAIL_FROM(
            "motesplats.mail.from",
            Kind.EMAIL,
            null,
            "Sender address of all mails; replies go to the contact person of the event, or to motesplats.contact.email when that person must not be named"),
    MAIL_BOUNCE(
            "motesplats.mail.bounce",
            Kind.EMAIL,
            "",
            "Address that mails go back to which cannot be delivered (sender of the envelope, Return-Path); empty for motesplats.mail.from"),
    MAIL_BOUNCE_DETAIL(
            "motesplats.mail.bounce.detail",
            Kind.BOOLEAN,
            "false",
            "Whether the server of that address takes sub-addresses (name+anything@…): then each mail has one of its own, and is known when it comes back"),
    MAIL_PATIENCE(
            "motesplats.mail.patience",
            Kind.NUMBER,
            "60",
            "Seconds that a mail about a change waits, so that another change of the same within them goes by the same mail; 0 sends each at once"),
    IMAP_HOST(
            "motesplats.imap.host",
            Kind.TEXT,
            "",
            "Server of the mailbox that returned mails and answers of calendars go to; empty: nothing is read"),
    IMAP_PORT("motesplats.imap.port", Kind.POSITIVE, "993", "Its port"),
    IMAP_USER("motesplats.imap.user", Kind.TEXT, "", "User of the mailbox"),
    IMAP_PASSWORD("motesplats.imap.password", Kind.SECRET, "", "Its password"),
    IMAP_TLS("motesplats.imap.tls", Kind.TLS, "tls", "none, starttls (required) or tls"),
    IMAP_FOLDER("motesplats.imap.folder", Kind.TEXT, "INBOX", "Folder that is read"),
    IMAP_TAKEN(
            "motesplats.imap.taken",
            Kind.TEXT,
            "Motesplats",
            "Folder that messages are moved to which were taken; made if it is not there"),
    BASE_URL(
            "motesplats.base.url",
            Kind.URL,
            null,
            "Address that people reach the application under; links in mails start with it"),
    TIME_ZONE(
            "motesplats.time.zone",
            Kind.ZONE,
            "Europe/Stockholm",
            "Time zone of the people; deadlines end by its days"),
    CONTACT_NAME(
            "motesplats.contact.name", Kind.TEXT, null, "Who to turn to about the application"),
    CONTACT_EMAIL("motesplats.contact.email", Kind.EMAIL, null, "E-mail of that contact"),
    CONTACT_PHONE("motesplats.contact.phone", Kind.TEXT, null, "Telephone of that contact"),
    NEEDS_DAYS(
            "motesplats.needs.days",
            Kind.POSITIVE,
            "14",
            "Days after the last day of an event until what participants told of diet and access is deleted"),
    OLD_DAYS(
            "motesplats.old.days",
            Kind.NUMBER,
            "60",
            "Days after the last day of an event or a meeting from which its pages say that they are old; 0 for never"),
    NO_SHOW_MINUTES(
            "motesplats.noshow.minutes",
            Kind.POSITIVE,
            "60",
            "Minutes after the start of a day until a seat whose holder has not come may go to somebody who comes without one"),
    SENDING_FROM(
            "motesplats.sending.from",
            Kind.TIME,
            "07:00",
            "Time of day from which mailings and reminders go to many; what would come earlier waits for it"),
    SENDING_UNTIL(
            "motesplats.sending.until",
            Kind.TIME,
            "20:00",
            "Time of day until which they go; the same as motesplats.sending.from for all day and night"),
    SENDING_WEEKENDS(
            "motesplats.sending.weekends",
            Kind.BOOLEAN,
            "false",
            "Whether they also go on Saturdays and Sundays"),
    SENDING_HOLIDAYS(
            "motesplats.sending.holidays",
            Kind.BOOLEAN,
            "false",
            "Whether they also go on Swedish public holidays and the three eves that count as such"),
    MAILING_APPROVAL(
            "motesplats.mailing.approval",
            Kind.POSITIVE,
            "",
            "A mailing to more people than this is sent only when a second person who steers the event's mails has approved it, until an administrator says something else on a page; empty for no such rule"),
    MAP_URL(
            "motesplats.map.url",
            Kind.URL,
            "https://www.openstreetmap.org/search?query=",
            "Start of the address of a map; the house's address follows it. Followed by people only, never by the application"),
    HTTP_ADDRESS(
            "motesplats.http.address",
            Kind.TEXT,
            "127.0.0.1",
            "Address that motesplats.jar listens on (Payara Server has its own listeners)"),
    HTTP_PORT("motesplats.http.port", Kind.POSITIVE, "8080", "Port that motesplats.jar listens on"),
    JVM(
            "motesplats.jvm",
            Kind.JVM,
            "quick",
            "motesplats.jar only, not from a file: quick starts soonest and takes least memory (first compiler, serial collector); busy needs a third of the processor for a page once warm, and twice of it for a start (both compilers, serial collector); steady leaves all to the JVM, for a node with many processors"),
    HTTP_PROXIES(
            "motesplats.http.proxies",
            Kind.NETWORKS,
            "127.0.0.0/8,::1",
            "Proxies whose X-Forwarded-For header is believed; it says which address a login comes from, and logins are throttled by address"),
    MONITOR_TOKEN(
            "motesplats.monitor.token",
            Kind.SECRET,
            "",
            "Secret that supervision shows as bearer token to read /health and /metrics; without one they answer nobody"),
    DEMO(
            "motesplats.demo",
            Kind.BOOLEAN,
            "false",
            "Demo mode: invented people, known passwords, a clock that can be moved. Refuses a database with other data"),
    CLOCK(
            "motesplats.clock",
            Kind.INSTANT,
            "",
            "Demo mode only: the time that the application's clock starts from, as 2021-09-01T08:00:00Z; empty for the real time");

    enum Kind {
        TEXT,
        SECRET,
        POSITIVE,
        NUMBER,
        BOOLEAN,
        EMAIL,
        URL,
        JDBC_URL,
        ZONE,
        TIME,
        TLS,
        INSTANT,
        NETWORKS,
        JVM
    }

    private final String key;
    private final Kind kind;
    private final @Nullable String defaultValue;
    private final String meaning;

    Setting(String key, Kind kind, @Nullable String defaultValue, String meaning) {
        this.key = key;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** The name of the environment variable that overrides all other sources. */
    public String environmentName() {
        return key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** Null: the setting is required. */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }
}
