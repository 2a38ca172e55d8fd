package se.motesplats.mailing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.OwnMail;
import se.motesplats.outbox.service.OwnMailService;
import se.motesplats.shared.list.web.ListAddress;

/** The mails that went to the reader, page by page. */
@Named
@RequestScoped
public class MailingMineView {

    private static final int SIZE = 25;
    private static final ListAddress ADDRESS = new ListAddress("/mailing/mine.xhtml");

    @Inject private OwnMailService service;

    private @Nullable String asked;
    private int page = 1;
    private int count;
    private List<OwnMail> mails = List.of();

    public void load() {
        count = service.count();
        int number = asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
        page = Math.min(Math.max(1, number), getPages());
        mails = service.list((page - 1) * SIZE, SIZE);
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public int getCount() {
        return count;
    }

    public List<OwnMail> getMails() {
        return mails;
    }

    /** What a mail is that did not arrive, as the chips know it. */
    public OutboxStatus getRefused() {
        return OutboxStatus.FAILED;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }

    public String getBefore() {
        return ADDRESS.page(page - 1);
    }

    public String getAfter() {
        return ADDRESS.page(page + 1);
    }
}
