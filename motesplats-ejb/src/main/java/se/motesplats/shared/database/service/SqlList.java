package se.motesplats.shared.database.service;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists in statements. */
public final class SqlList {

    private SqlList() {}

    /**
     * Constants as they stand in SQL, in the order that they are declared in: {@code ('NOMINATED',
     * 'INVITED')}. Their names are safe there, and a plan that is made once knows them.
     */
    public static <E extends Enum<E>> String of(Collection<E> constants) {
        return constants.stream()
                .sorted()
                .map(constant -> '\'' + constant.name() + '\'')
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Places of parameters: {@code ?2, ?3, ?4} for three from the second on. */
    public static String places(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
    }

    /**
     * Fills the {@link #places}.
     *
     * @return the place after them
     */
    public static int bind(Query query, int first, Collection<?> values) {
        int place = first;
        for (Object value : values) {
            query.setParameter(place++, value);
        }
        return place;
    }
}
