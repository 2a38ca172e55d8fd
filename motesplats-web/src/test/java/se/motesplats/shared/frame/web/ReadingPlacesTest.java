package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingPlacesTest {

    private final ReadingPlaces places = new ReadingPlaces(3, 2);

    @Test
    void one_address_does_not_get_all() {
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
    }

    @Test
    void many_addresses_get_no_more_than_there_are() {
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isTrue();
        assertThat(places.take("d")).isFalse();
    }

    @Test
    void what_is_given_back_is_free_again() {
        places.take("a");
        places.take("a");
        places.give("a");
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
    }
}
