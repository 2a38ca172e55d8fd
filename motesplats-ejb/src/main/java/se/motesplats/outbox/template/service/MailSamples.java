package se.motesplats.outbox.template.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all templates may use, as their features declare it. */
@ApplicationScoped
public class MailSamples {

    @Inject @Any private Instance<MailSampleSource> sources;

    private final Map<String, MailSample> samples = new HashMap<>();

    @PostConstruct
    void ask() {
        sources.forEach(
                source ->
                        source.mailSamples()
                                .forEach(sample -> samples.put(sample.template(), sample)));
    }

    /**
     * What a template may use.
     *
     * @throws IllegalArgumentException if no feature declares it
     */
    public MailSample get(String template) {
        return find(template)
                .orElseThrow(() -> new IllegalArgumentException("not declared: " + template));
    }

    public Optional<MailSample> find(String template) {
        return Optional.ofNullable(samples.get(template));
    }
}
