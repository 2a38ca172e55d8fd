package se.motesplats.st;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartPageST extends Stage {

    @Test
    void the_first_page_is_shown_without_login() {
        open("/");
        assertThat(page().title()).contains("Mötesplats");
        axe(page());
    }

    @Test
    void operation_pages_are_not_for_the_public() {
        for (String path : List.of("/health", "/health/ready", "/metrics")) {
            APIResponse answer =
                    page().request().get(path, RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).as(path).isNotEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContain("checks", "jvm", "UP");
        }
    }
}
