package se.motesplats.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

    @ParameterizedTest
    @CsvSource({
        "https://motesplats.example, ''",
        "https://motesplats.example/, ''",
        "https://gr.example/motesplats, /motesplats",
        "https://gr.example:8443/verktyg/moten/, /verktyg/moten",
        "'', ''",
        "not an address, ''"
    })
    void the_application_answers_below_the_path_that_people_know(String baseUrl, String path) {
        assertThat(Node.contextPath(baseUrl)).isEqualTo(path);
    }
}
