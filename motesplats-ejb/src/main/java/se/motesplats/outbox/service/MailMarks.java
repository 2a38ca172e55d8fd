package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** Puts the signs on mails by which they are known when they come back, and reads them. */
@ApplicationScoped
public class MailMarks {

    /** The identifier that {@link MailMessage} writes; the host may have changed since. */
    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    "(?<![0-9])([0-9]{1,18})[.]([0-9a-f]{16})(?=@)", Pattern.CASE_INSENSITIVE);

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;

    private volatile @Nullable MailMark mark;

    /** The sign of this installation. */
    @Transactional(Transactional.TxType.REQUIRED)
    public MailMark mark() {
        MailMark known = mark;
        if (known == null) {
            known =
                    new MailMark(
                            ResultRow.only(em.createNativeQuery("select secret from mail_secret"))
                                    .text(0));
            mark = known;
        }
        return known;
    }

    /** The sender of envelopes. */
    ReturnAddress returnAddress(MailMark sign) {
        return new ReturnAddress(
                settings.find(Setting.MAIL_BOUNCE).orElse(settings.text(Setting.MAIL_FROM)),
                Boolean.parseBoolean(settings.text(Setting.MAIL_BOUNCE_DETAIL)),
                sign);
    }

    /** The mail whose own return address stands in a text; empty if none does, or several. */
    public Optional<Long> byReturnAddress(String text) {
        return ReturnAddress.mailIn(text, mark());
    }

    /** The mail whose identifier stands in a text; empty if none does, or several. */
    public Optional<Long> byIdentifier(String text) {
        return ReturnAddress.only(IDENTIFIER, text, mark());
    }
}
