package se.motesplats.organisation.service;

import java.util.Set;
import java.util.stream.Collectors;

/** The codes of Sweden's municipalities. */
public final class MunicipalityCodes {

    public static final Set<String> ALL =
            MunicipalityFile.read().stream()
                    .map(MunicipalityFile.Line::code)
                    .collect(Collectors.toUnmodifiableSet());

    private MunicipalityCodes() {}
}
