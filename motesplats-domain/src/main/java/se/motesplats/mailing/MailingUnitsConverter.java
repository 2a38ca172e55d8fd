package se.motesplats.mailing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers of units in one column, as with groups. */
@Converter
public class MailingUnitsConverter implements AttributeConverter<Set<Long>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<Long> units) {
        return units == null
                ? ""
                : new TreeSet<>(units)
                        .stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Set<Long> convertToEntityAttribute(@Nullable String column) {
        Set<Long> units = new TreeSet<>();
        if (column != null && !column.isEmpty()) {
            Arrays.stream(column.split(",")).map(Long::valueOf).forEach(units::add);
        }
        return units;
    }
}
