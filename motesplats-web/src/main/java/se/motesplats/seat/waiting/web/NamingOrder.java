package se.motesplats.seat.waiting.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.web.NamingDialogue;

/** People who are to be named, in the order in which they get seats. */
public class NamingOrder implements Serializable {

    private final List<NamingDialogue.Somebody> chosen = new ArrayList<>();

    void add(NamingDialogue.Somebody somebody) {
        chosen.add(somebody);
    }

    boolean has(long personId) {
        return chosen.stream().anyMatch(c -> Long.valueOf(personId).equals(c.personId()));
    }

    List<NamePeople.Choice> choices() {
        return chosen.stream().map(NamingDialogue.Somebody::choice).toList();
    }

    public void forget(NamingDialogue.Somebody somebody) {
        chosen.remove(somebody);
    }

    /** Further up in the order: the first ones get the seats. */
    public void up(NamingDialogue.Somebody somebody) {
        int from = chosen.indexOf(somebody);
        if (from > 0) {
            Collections.swap(chosen, from, from - 1);
        }
    }

    public void down(NamingDialogue.Somebody somebody) {
        int from = chosen.indexOf(somebody);
        if (from >= 0 && from < chosen.size() - 1) {
            Collections.swap(chosen, from, from + 1);
        }
    }

    public boolean isFirst(NamingDialogue.Somebody somebody) {
        return chosen.indexOf(somebody) == 0;
    }

    public boolean isLast(NamingDialogue.Somebody somebody) {
        return chosen.indexOf(somebody) == chosen.size() - 1;
    }

    public int getSize() {
        return chosen.size();
    }

    public List<NamingDialogue.Somebody> getList() {
        return List.copyOf(chosen);
    }
}
