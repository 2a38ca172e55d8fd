package se.motesplats.mailing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** To how many people a mailing may go without a second person; there is one of it at most. */
@Entity
@Table(name = "mailing_limit")
public class MailingLimit extends BaseEntity {

    public static final int MOST = 1_000_000;

    @Column(name = "approval_above")
    private @Nullable Integer approvalAbove;

    protected MailingLimit() {}

    public MailingLimit(@Nullable Integer approvalAbove) {
        this.approvalAbove = approvalAbove;
    }

    /** More than so many need a second person; empty where nobody does. */
    public Optional<Integer> getApprovalAbove() {
        return Optional.ofNullable(approvalAbove);
    }

    public void set(@Nullable Integer above) {
        approvalAbove = above;
    }
}
