package se.motesplats.organisation.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Sweden's municipalities as they come with the application: codes and counties, inhabitants by
 * SCB.
 */
final class MunicipalityFile {

    private static final String FILE = "/reference/municipalities.csv";
    private static final int COLUMNS = 5;

    private MunicipalityFile() {}

    /** A line of the file. */
    record Line(String code, String name, String county, int population, int year) {}

    static List<Line> read() {
        try (InputStream file =
                        Objects.requireNonNull(MunicipalityFile.class.getResourceAsStream(FILE));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(MunicipalityFile::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Line(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]));
    }
}
