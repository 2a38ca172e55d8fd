package se.motesplats.mailing.template.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;
import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.MailText;
import se.motesplats.outbox.MailWording;
import se.motesplats.outbox.service.MailChoices;
import se.motesplats.outbox.service.MailKind;
import se.motesplats.outbox.template.service.Defaults;
import se.motesplats.outbox.template.service.MailSample;
import se.motesplats.outbox.template.service.MailSamples;
import se.motesplats.outbox.template.service.TemplateCheck;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * All mails of the system and what they say. Whoever steers the mails of an event or runs the house
 * reads them; texts of the site are changed by coordinators everywhere and by those who run the
 * house, texts of a series by coordinators everywhere.
 */
@Stateless
@UseCase
public class MailTextService {

    @Inject private MailTextRepository repository;
    @Inject private MailTextProof proof;
    @Inject private MailChoices kinds;
    @Inject private MailSamples samples;
    @Inject private Settings settings;
    @Inject private Caller caller;
    @Inject private Problems problems;
    @Inject private Clock clock;

    /** All of them, those together that belong together. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public List<MailTextGroup> catalogue() {
        Map<String, List<MailText>> own =
                repository.inUse().stream().collect(Collectors.groupingBy(MailText::getTemplate));
        return kinds.all().stream()
                .map(
                        kind ->
                                new MailTextGroup(
                                        kind.key(),
                                        kind.choice(),
                                        kind.templates().stream()
                                                .map(t -> item(t, own.getOrDefault(t, List.of())))
                                                .toList()))
                .toList();
    }

    private MailTextItem item(String template, List<MailText> own) {
        return new MailTextItem(
                template,
                samples.get(template).fixed() == null,
                own.size(),
                own.stream().anyMatch(text -> !proof.fits(text)));
    }

    /**
     * One mail at a place.
     *
     * @throws NotFound if there is no such mail or series
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public MailTextDetails get(@Valid MailTextPlace place) {
        MailSample sample = sample(place);
        MailKind kind =
                kinds.all().stream()
                        .filter(k -> k.templates().contains(place.template()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Optional<MailText> here = repository.find(place);
        MailWording comesWith = Defaults.of(sample, place.language());
        MailTextProof.InUse inUse = proof.inUse(place, sample);
        return new MailTextDetails(
                place,
                kind.key(),
                kind.choice(),
                here.map(MailText::getVersion).orElse(0),
                inUse.source(),
                inUse.wording(),
                here.filter(text -> !proof.fits(text)).flatMap(MailText::getWording).orElse(null),
                here.filter(text -> text.getWording().isPresent())
                        .filter(text -> !text.getDefaultThen().equals(comesWith))
                        .isPresent(),
                sample.hasSubject(),
                sample.bySeries(),
                sample.fixed(),
                mayEdit(place),
                MailTextWord.of(sample, place.language(), settings.link("")),
                sample.usual());
    }

    /**
     * Says something else in all such mails from now on. What is already in the outbox stays as it
     * is.
     *
     * @throws RuleViolation if nobody may change this mail
     * @throws StaleData if somebody else has saved since
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @TakesProblems
    public void save(@Valid SaveMailText command) {
        MailTextPlace place = command.place();
        MailSample sample = editable(place);
        MailText text = text(place, command.version());
        MailWording wording =
                new MailWording(NormalForm.of(command.subject()).strip(), trimmed(command.body()));
        note(sample, wording);
        problems.refuse();
        boolean asAbove = wording.equals(proof.above(place, sample).wording());
        write(text, asAbove ? null : wording, sample);
    }

    /**
     * Takes the text again that is above: for a series that of the site, for the site what the
     * application comes with.
     *
     * @throws RuleViolation if nobody may change this mail
     * @throws StaleData if somebody else has saved since
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public void reset(@Valid MailTextPlace place, int version) {
        MailSample sample = editable(place);
        write(text(place, version), null, sample);
    }

    /**
     * A text as an example mail would show it.
     *
     * @throws NotFound if there is no such mail or series
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    @TakesProblems
    public MailTextLook look(@Valid LookAtMailText command) {
        MailSample sample = sample(command.place());
        MailWording wording = new MailWording(command.subject().strip(), trimmed(command.body()));
        note(sample, wording);
        problems.refuse();
        return proof.look(sample, wording, command.place().language(), command.shown());
    }

    /** The versions of a text, the newest first. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public List<MailTextVersionItem> versions(@Valid MailTextPlace place) {
        sample(place);
        return repository.find(place).map(repository::versions).orElse(List.of());
    }

    /**
     * What a version said.
     *
     * @param number of the version; 0 for what the application comes with now
     * @throws NotFound if there is none
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public MailWording version(@Valid MailTextPlace place, int number) {
        MailSample sample = sample(place);
        return number == 0
                ? Defaults.of(sample, place.language())
                : repository
                        .find(place)
                        .flatMap(text -> repository.version(text, number))
                        .orElseThrow(NotFound::new)
                        .inUse();
    }

    private void write(MailText text, @Nullable MailWording wording, MailSample sample) {
        if (!text.getWording().equals(Optional.ofNullable(wording))) {
            text.write(
                    wording,
                    Defaults.of(sample, text.getLanguage()),
                    caller.personId(),
                    clock.instant());
            repository.keep(text);
        }
    }

    private MailText text(MailTextPlace place, int version) {
        Optional<MailText> known = repository.lock(place);
        known.ifPresent(text -> text.requireVersion(version));
        return known.orElseGet(
                () -> new MailText(place.template(), place.language(), place.seriesId()));
    }

    private void note(MailSample sample, MailWording wording) {
        TemplateCheck.problems(sample, wording)
                .forEach(
                        problem ->
                                problems.add(
                                        problem.inSubject() ? "subject" : "body",
                                        problem.key(),
                                        problem.data().toArray()));
    }

    private MailSample editable(MailTextPlace place) {
        MailSample sample = sample(place);
        requireRight(place);
        if (sample.fixed() != null) {
            throw new RuleViolation("error.template.fixed");
        }
        return sample;
    }

    private MailSample sample(MailTextPlace place) {
        MailSample sample = samples.find(place.template()).orElseThrow(NotFound::new);
        Long series = place.seriesId();
        if (series != null) {
            if (!sample.bySeries()) {
                throw new NotFound();
            }
            repository.requireSeries(series);
        }
        return sample;
    }

    private boolean mayEdit(MailTextPlace place) {
        return caller.may(MAILING_MANAGE, Scope.system())
                || (place.seriesId() == null && caller.may(JOB_ADMINISTER, Scope.system()));
    }

    private void requireRight(MailTextPlace place) {
        if (!mayEdit(place)) {
            caller.require(Permission.MAILING_MANAGE, Scope.system());
        }
    }

    private static String trimmed(String body) {
        return NormalForm.of(body).replace("\r\n", "\n").replaceAll("[ \\t]+\n", "\n").strip();
    }
}
