package se.motesplats.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.outbox.OutboxStatus;

class MailListItemTest {

    private static final String REFUSED =
            "550 5.1.1 <gunvor@partille.example>: Recipient address rejected: gunvor@partille.example is unknown";

    private static MailListItem item(@Nullable Long protectedRecipient) {
        Instant at = Instant.parse("2026-11-29T08:00:00Z");
        return new MailListItem(
                1,
                1,
                "Gunvor Undanlund",
                "gunvor@partille.example",
                protectedRecipient,
                "Din plats",
                OutboxStatus.FAILED,
                1,
                at,
                at,
                null,
                REFUSED);
    }

    @Test
    void what_the_relay_said_stands_as_it_is() {
        assertThat(item(null).lastError()).isEqualTo(REFUSED);
    }

    @Test
    void what_the_relay_said_does_not_tell_the_address_of_a_protected_person() {
        assertThat(item(7L).lastError())
                .isEqualTo("550 5.1.1 <…>: Recipient address rejected: … is unknown");
    }
}
