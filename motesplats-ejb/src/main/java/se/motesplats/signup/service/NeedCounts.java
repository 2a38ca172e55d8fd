package se.motesplats.signup.service;

import java.util.List;
import se.motesplats.signup.Need;

/**
 * Needs in numbers, for the caterer and for those who arrange the rooms: nobody's name.
 *
 * @param participants how many have a seat
 * @param guests how many of them come to the house: only their food is counted
 * @param telling how many of the participants have told something
 * @param diets how many portions of each kind; who needs two things at once counts once, for both
 * @param access how many need each thing
 */
public record NeedCounts(
        long participants,
        long guests,
        long telling,
        List<Diet> diets,
        List<Access> access,
        Texts dietTexts,
        Texts accessTexts) {

    /** People whose food is alike. */
    public record Diet(List<Need> needs, long people) {
        public Diet {
            needs = List.copyOf(needs);
        }
    }

    /** People who need one thing. */
    public record Access(Need need, long people) {}

    /**
     * What was written freely.
     *
     * @param lines texts that several have in common, or that their authors let be read
     * @param others how many wrote something else, which stays unread
     */
    public record Texts(List<Line> lines, long others) {
        public Texts {
            lines = List.copyOf(lines);
        }
    }

    /** A text, and how many wrote it. */
    public record Line(String text, long people) {}

    public NeedCounts {
        diets = List.copyOf(diets);
        access = List.copyOf(access);
    }
}
