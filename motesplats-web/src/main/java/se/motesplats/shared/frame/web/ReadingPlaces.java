package se.motesplats.shared.frame.web;

import java.util.HashMap;
import java.util.Map;

/** How many may do something at once: in all, and for one address. */
final class ReadingPlaces {

    private final int most;
    private final int mostOfOneAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    ReadingPlaces(int most, int mostOfOneAddress) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
    }

    /** Takes a place, which is given back later; false if there is none. */
    synchronized boolean take(String address) {
        if (all >= most || taken.getOrDefault(address, 0) >= mostOfOneAddress) {
            return false;
        }
        all++;
        taken.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void give(String address) {
        all--;
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
