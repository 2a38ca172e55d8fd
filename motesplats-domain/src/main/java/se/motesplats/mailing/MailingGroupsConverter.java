package se.motesplats.mailing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups in one column, so that the log says the whole rule in one line. */
@Converter
public class MailingGroupsConverter implements AttributeConverter<Set<MailingGroup>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<MailingGroup> groups) {
        return groups == null
                ? ""
                : groups.stream().sorted().map(MailingGroup::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<MailingGroup> convertToEntityAttribute(@Nullable String column) {
        Set<MailingGroup> groups = EnumSet.noneOf(MailingGroup.class);
        if (column != null && !column.isEmpty()) {
            Arrays.stream(column.split(",")).map(MailingGroup::valueOf).forEach(groups::add);
        }
        return groups;
    }
}
