package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPageTest {

    @Test
    void keeps_a_page_of_our_own_with_its_parameters() {
        assertThat(LocalPage.orHome("/event/view.xhtml?event=7"))
                .isEqualTo("/event/view.xhtml?event=7");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "index.xhtml",
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "/x?to=https://evil.example",
                "/a/../../b",
                "/a\r\nSet-Cookie: x=y"
            })
    void leads_home_from_anything_else(String path) {
        assertThat(LocalPage.orHome(path)).isEqualTo(LocalPage.HOME);
    }
}
