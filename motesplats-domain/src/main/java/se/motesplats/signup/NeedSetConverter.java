package se.motesplats.signup;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Needs in one column, so that the log can leave it out as a whole. */
@Converter
public class NeedSetConverter implements AttributeConverter<Set<Need>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<Need> needs) {
        return needs == null
                ? ""
                : needs.stream().sorted().map(Need::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Need> convertToEntityAttribute(@Nullable String column) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (column != null && !column.isEmpty()) {
            Arrays.stream(column.split(",")).map(Need::valueOf).forEach(needs::add);
        }
        return needs;
    }
}
