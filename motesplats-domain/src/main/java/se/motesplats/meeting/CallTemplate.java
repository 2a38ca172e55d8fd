package se.motesplats.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.BaseEntity;

/** What the calls of a group begin with, and the points that all its meetings end with. */
@Entity
@Table(name = "call_template")
public class CallTemplate extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private MeetingGroup meetingGroup;

    private @Nullable String intro;

    @Column(name = "theme_minutes")
    private @Nullable Integer themeMinutes;

    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<CallTemplateItem> items = new ArrayList<>();

    protected CallTemplate() {}

    public CallTemplate(MeetingGroup group) {
        this.meetingGroup = group;
    }

    /**
     * @param newThemeMinutes how long the theme usually takes; null if that differs
     */
    public void say(@Nullable String newIntro, @Nullable Integer newThemeMinutes) {
        intro = newIntro;
        themeMinutes = newThemeMinutes;
    }

    /** Adds a point, the last one. */
    public void add(AgendaItemKind kind, String title, @Nullable Integer minutes) {
        items.add(new CallTemplateItem(this, items.size() + 1, kind, title, minutes));
    }

    /** Takes a point out; meetings that have it keep it. */
    public void remove(long itemId) {
        items.removeIf(item -> item.getId() == itemId);
        number();
    }

    /** Moves a point one place up or down; the first and the last stay where they are. */
    public void move(long itemId, boolean up) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getId() == itemId) {
                int other = up ? i - 1 : i + 1;
                if (other >= 0 && other < items.size()) {
                    Collections.swap(items, i, other);
                }
                break;
            }
        }
        number();
    }

    private void number() {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).standAt(i + 1);
        }
    }

    public MeetingGroup getGroup() {
        return meetingGroup;
    }

    public Optional<String> getIntro() {
        return Optional.ofNullable(intro);
    }

    public Optional<Integer> getThemeMinutes() {
        return Optional.ofNullable(themeMinutes);
    }

    public List<CallTemplateItem> getItems() {
        return Collections.unmodifiableList(items);
    }
}
