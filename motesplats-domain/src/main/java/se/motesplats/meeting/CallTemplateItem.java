package se.motesplats.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** A point that all meetings of a group end with. */
@Entity
@Table(name = "call_template_item")
public class CallTemplateItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id")
    private CallTemplate template;

    private int position;

    @Enumerated(EnumType.STRING)
    private AgendaItemKind kind;

    private String title;
    private @Nullable Integer minutes;

    protected CallTemplateItem() {}

    CallTemplateItem(
            CallTemplate template,
            int position,
            AgendaItemKind kind,
            String title,
            @Nullable Integer minutes) {
        this.template = template;
        this.position = position;
        this.kind = kind;
        this.title = title;
        this.minutes = minutes;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    public CallTemplate getTemplate() {
        return template;
    }

    public int getPosition() {
        return position;
    }

    public AgendaItemKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public Optional<Integer> getMinutes() {
        return Optional.ofNullable(minutes);
    }
}
