package se.motesplats.account.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/event/view.xhtml?event=12",
                "/account/list.xhtml?q=%C3%A5sa&x=1"
            })
    void leads_back_to_our_own_pages(String path) {
        assertThat(ReturnPath.check(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event/view.xhtml",
                "//evil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "https://evil.example/x.xhtml",
                "/..//evil.example/x.xhtml",
                "/a/../x.xhtml",
                "/x.xhtml\r\nSet-Cookie: a=b",
                "/account/login.xhtml",
                "/account/logout",
                "/api/v1/events",
                "/x.xhtml#fragment",
                "javascript:alert(1)//.xhtml"
            })
    void leads_nowhere_else(String path) {
        assertThat(ReturnPath.check(path)).isEmpty();
    }

    @Test
    void nothing_asked_is_nothing() {
        assertThat(ReturnPath.check(null)).isEmpty();
    }

    @Test
    void only_what_is_listed_is_public() {
        assertThat(PublicPages.isPublic("/event/view.xhtml")).isTrue();
        assertThat(PublicPages.isPublic("/account/login.xhtml")).isTrue();
        assertThat(PublicPages.isPublic("/account/list.xhtml")).isFalse();
        assertThat(PublicPages.isPublic("/event/edit.xhtml")).isFalse();
        assertThat(PublicPages.isPublic("/anything/new.xhtml")).isFalse();
    }
}
