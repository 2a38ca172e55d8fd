package se.motesplats.poll.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.poll.PollChoice;
import se.motesplats.poll.service.PollBoard;
import se.motesplats.poll.service.PollPersonRow;
import se.motesplats.poll.service.PollSlotRow;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.Language;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.text.web.Texts;

/** The dates of a poll as HTML. Everything that somebody typed is escaped here. */
final class PollTable {

    private static final String COMMA = ", ";

    private final Language language;
    private final Texts texts;
    private final Map<PollChoice, String> cells = new EnumMap<>(PollChoice.class);
    private final Map<LocalDate, String> days = new HashMap<>();
    private final Map<List<LocalTime>, String> hours = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder(1 << 15);

    PollTable(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
        for (PollChoice choice : PollChoice.values()) {
            cells.put(
                    choice,
                    "<td class=\"m-poll-"
                            + choice.name().toLowerCase(java.util.Locale.ROOT)
                            + "\">"
                            + said("poll.short." + choice.name())
                            + "</td>");
        }
    }

    String html() {
        return out.toString();
    }

    /**
     * A date with its three buttons.
     *
     * @param chosen what is marked
     * @param stored what the person has said before: who has a place in a full one keeps it
     */
    void choices(
            String id, PollSlotRow slot, @Nullable PollChoice chosen, @Nullable PollChoice stored) {
        out.append("<fieldset class=\"m-poll-slot\"><legend>");
        time(slot);
        out.append("</legend>");
        chips(slot);
        out.append("<div class=\"m-poll-choices\">");
        for (PollChoice choice : PollChoice.values()) {
            boolean full = choice == PollChoice.YES && slot.isFull() && stored != PollChoice.YES;
            out.append("<label><input type=\"radio\" name=\"")
                    .append(id)
                    .append(':')
                    .append(slot.id())
                    .append("\" value=\"")
                    .append(choice.name())
                    .append('"');
            if (choice == chosen) {
                out.append(" checked=\"checked\"");
            }
            if (full) {
                out.append(" disabled=\"disabled\"");
            }
            out.append("/> ").append(texts.name(choice)).append("</label>");
        }
        out.append("</div></fieldset>");
    }

    private void time(PollSlotRow slot) {
        out.append("<time class=\"m-poll-time\" datetime=\"")
                .append(slot.startsAt())
                .append("\">")
                .append(when(slot))
                .append("</time>");
    }

    private void chips(PollSlotRow slot) {
        List<String> chips = new ArrayList<>();
        if (slot.best()) {
            chips.add(chip("ok", "star", said("poll.best")));
        }
        if (slot.tally().suitsAll()) {
            chips.add(chip("ok", "check", said("poll.suitsAll")));
        }
        if (slot.isFull()) {
            chips.add(chip("stop", "ban", said("poll.full")));
        } else if (slot.left() != null) {
            chips.add(chip("info", "users", texts.format("poll.left", slot.left())));
        }
        if (slot.proposed()) {
            chips.add(chip("info", "plus", said("poll.proposed")));
        }
        if (!chips.isEmpty()) {
            out.append("<p class=\"m-chips\">").append(String.join(" ", chips)).append("</p>");
        }
    }

    private static String chip(String tone, String icon, String text) {
        return "<span class=\"m-chip m-"
                + tone
                + "\"><span class=\"pi pi-"
                + icon
                + "\" aria-hidden=\"true\"></span>"
                + text
                + "</span>";
    }

    /** Each date with its sums, and on phones who has said what. */
    void sums(PollBoard poll) {
        out.append(
                        "<div class=\"m-table-scroll\"><table class=\"m-table\"><caption class=\"m-hidden\">")
                .append(said("poll.sums"))
                .append("</caption><thead><tr>");
        heading("poll.date", false);
        for (PollChoice choice : PollChoice.values()) {
            out.append("<th scope=\"col\" class=\"m-number\">")
                    .append(texts.name(choice))
                    .append("</th>");
        }
        heading("poll.suits", false);
        out.append("</tr></thead><tbody>");
        poll.slots().forEach(slot -> sum(poll, slot));
        out.append("</tbody></table></div>");
    }

    private void heading(String key, boolean hidden) {
        out.append("<th scope=\"col\"")
                .append(hidden ? " class=\"m-hidden\"" : "")
                .append('>')
                .append(said(key))
                .append("</th>");
    }

    private void sum(PollBoard poll, PollSlotRow slot) {
        out.append("<tr><th scope=\"row\">");
        time(slot);
        out.append("</th>");
        number(PollChoice.YES, slot.tally().yes());
        number(PollChoice.IF_NEEDED, slot.tally().ifNeeded());
        number(PollChoice.NO, slot.tally().no());
        out.append("<td data-label=\"").append(said("poll.suits")).append("\">");
        chips(slot);
        if (!poll.people().isEmpty() && slot.tally().answers() > 0) {
            who(poll, slot);
        }
        out.append("</td></tr>");
    }

    private void number(PollChoice choice, int many) {
        out.append("<td class=\"m-number\" data-label=\"")
                .append(texts.name(choice))
                .append("\">")
                .append(HumanTime.number(many, language))
                .append("</td>");
    }

    private void who(PollBoard poll, PollSlotRow slot) {
        out.append("<details class=\"m-poll-who\"><summary>")
                .append(said("poll.who"))
                .append("<span class=\"m-hidden\"> ")
                .append(when(slot))
                .append("</span></summary><dl>");
        for (PollChoice choice : PollChoice.values()) {
            List<String> names =
                    poll.people().stream()
                            .filter(p -> p.answers().get(slot.id()) == choice)
                            .map(this::name)
                            .toList();
            if (!names.isEmpty()) {
                out.append("<dt>")
                        .append(texts.name(choice))
                        .append("</dt><dd>")
                        .append(String.join(COMMA, names))
                        .append("</dd>");
            }
        }
        out.append("</dl></details>");
    }

    /** People in rows, dates in columns, for screens that have room for it. */
    void grid(PollBoard poll) {
        out.append(
                        "<div class=\"m-poll-grid\" tabindex=\"0\" role=\"region\" aria-labelledby=\"poll-grid\"><table><caption id=\"poll-grid\">")
                .append(said("poll.grid"))
                .append("</caption><thead><tr>");
        heading("poll.person", false);
        for (PollSlotRow slot : poll.slots()) {
            out.append("<th scope=\"col\"")
                    .append(slot.best() ? " class=\"m-poll-best\"" : "")
                    .append('>')
                    .append(day(slot))
                    .append("<br/>")
                    .append(hours(slot))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        poll.people().forEach(person -> row(poll, person));
        out.append("</tbody><tfoot><tr><th scope=\"row\">")
                .append(said("poll.sum"))
                .append("</th>");
        for (PollSlotRow slot : poll.slots()) {
            out.append("<td>")
                    .append(
                            texts.format(
                                    "poll.sumOf", slot.tally().yes(), slot.tally().ifNeeded()));
            if (slot.best()) {
                out.append("<br/><strong>").append(said("poll.best")).append("</strong>");
            }
            out.append("</td>");
        }
        out.append("</tr></tfoot></table></div>");
    }

    private void row(PollBoard poll, PollPersonRow person) {
        out.append("<tr><th scope=\"row\">").append(name(person));
        if (person.comment() != null) {
            out.append("<br/><span class=\"m-muted\"><bdi>")
                    .append(escaped(person.comment()))
                    .append("</bdi></span>");
        }
        out.append("</th>");
        for (PollSlotRow slot : poll.slots()) {
            PollChoice choice = person.answers().get(slot.id());
            out.append(choice == null ? "<td>–</td>" : cells.get(choice));
        }
        out.append("</tr>");
    }

    /** A format is made for each call; dates of a poll have few days and fewer hours. */
    private String fullDay(PollSlotRow slot) {
        return days.computeIfAbsent(
                SwedishTime.dayOf(slot.startsAt()), day -> HumanTime.day(day, language));
    }

    private String hours(PollSlotRow slot) {
        return hours.computeIfAbsent(
                List.of(SwedishTime.timeOf(slot.startsAt()), SwedishTime.timeOf(slot.endsAt())),
                times -> HumanTime.times(times.get(0), times.get(1), language));
    }

    private String when(PollSlotRow slot) {
        return fullDay(slot)
                + COMMA
                + HumanTime.week(SwedishTime.dayOf(slot.startsAt()), language)
                + COMMA
                + hours(slot);
    }

    private String day(PollSlotRow slot) {
        String full = fullDay(slot);
        return escaped(full.substring(0, full.lastIndexOf(' ')));
    }

    /** A protected identity is named nowhere. */
    private String name(PollPersonRow person) {
        return names.computeIfAbsent(
                person.id(),
                id ->
                        person.name() == null
                                ? said("poll.nameless")
                                : "<bdi>" + escaped(person.name()) + "</bdi>");
    }

    private String said(String key) {
        return escaped(texts.getString(key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
