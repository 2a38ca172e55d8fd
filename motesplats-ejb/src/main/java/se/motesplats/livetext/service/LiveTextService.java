package se.motesplats.livetext.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.livetext.LiveText;
import se.motesplats.livetext.LiveTextChange;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.LiveTextWriting;
import se.motesplats.livetext.Splice;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.NormalForm;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Texts that several people write at once. Who may, says the owner of each; what comes from
 * browsers is brought together word by word, so that nobody takes away what another has written
 * since.
 */
@Stateless
@UseCase
public class LiveTextService {

    /** Who has changed nothing for so long is not said to be writing any more. */
    private static final Duration WRITES = Duration.ofSeconds(15);

    private static final int MOST_TEXTS = 100;

    @Inject private LiveTextRepository repository;
    @Inject private LiveTextStore store;
    @Inject private LiveTextRights rights;
    @Inject private LiveTextPace pace;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Brings what a browser made of a text together with what others have made of it since.
     *
     * @return what is different from what was sent
     * @throws NotFound if the caller may not read the text
     * @throws AccessDenied if the caller may read it only
     * @throws RuleViolation if it is longer than may be, and longer than it was
     * @throws StaleData if the change that it started from has not come
     */
    @AllowLoggedIn
    public LiveTextNews save(@Valid SaveLiveText command) {
        LiveTextPlace place = command.place();
        if (!rights.readable(place)) {
            throw new AccessDenied();
        }
        pace.take(caller.personId());
        LiveText text = repository.lock(place, clock.instant());
        String mine = clean(command.content());
        String client = command.client();
        @Nullable String base = null;
        Optional<LiveTextChange> done = repository.findChange(text, client, command.sequence());
        while (done.isPresent()) {
            base = store.sent(text, done.get());
            if (base.equals(mine)) {
                return sent(text, command);
            }
            // Two pages send what one of them kept: the later one goes on from what the first sent.
            client += '+';
            done = repository.findChange(text, client, command.sequence());
        }
        if (base == null) {
            base = base(text, command);
        }
        refuseTooLong(mine, text.getContent());
        String next =
                base == null
                        ? TextMerge.unite(text.getContent(), mine)
                        : TextMerge.merge(base, text.getContent(), mine);
        store.write(text, next, client, command.sequence(), mine);
        return sent(text, command);
    }

    /** What the browser started from; null when the database does not know it (any more). */
    private @Nullable String base(LiveText text, SaveLiveText command) {
        if (command.after() != null) {
            return repository
                    .findChange(text, command.client(), command.after())
                    .map(change -> store.sent(text, change))
                    .orElseThrow(StaleData::new);
        }
        return command.base() > text.getRevision() ? null : store.at(text, command.base());
    }

    /** What no keyboard writes is left out rather than refused: it comes with what was copied. */
    private static String clean(String content) {
        return NormalForm.of(content.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
    }

    private static void refuseTooLong(String mine, String now) {
        if (mine.length() > LiveText.LONGEST && mine.length() > now.length()) {
            throw new RuleViolation(
                    "error.livetext.tooLong", LiveText.LONGEST, mine.length() - LiveText.LONGEST);
        }
    }

    private LiveTextNews sent(LiveText text, SaveLiveText command) {
        return news(
                text,
                -1,
                TextMerge.between(command.content(), text.getContent()),
                writers(List.of(text)).getOrDefault(text.getId(), Set.of()));
    }

    /**
     * What has become of texts since a browser knew them; of those that the caller may not read,
     * nothing.
     */
    @AllowLoggedIn
    @ReadOnly
    public List<LiveTextNews> news(List<SeenLiveText> seen) {
        if (seen.size() > MOST_TEXTS) {
            throw new NotFound();
        }
        Map<String, Boolean> readable = new HashMap<>();
        Map<LiveTextPlace, LiveText> texts = new HashMap<>();
        for (SeenLiveText one : seen) {
            LiveTextPlace place = one.place();
            readable.computeIfAbsent(
                    place.kind() + place.ownerId(), owner -> readable(place, texts));
        }
        Map<Long, Set<Person>> writers = writers(List.copyOf(texts.values()));
        List<LiveTextNews> all = new ArrayList<>();
        for (SeenLiveText one : seen) {
            LiveText text = texts.get(one.place());
            if (text != null) {
                all.add(
                        news(
                                text,
                                one.revision(),
                                since(text, one.revision()),
                                writers.getOrDefault(text.getId(), Set.of())));
            }
        }
        return all;
    }

    private boolean readable(LiveTextPlace place, Map<LiveTextPlace, LiveText> texts) {
        boolean may = rights.of(place.kind(), place.ownerId()) != LiveTextAccess.NONE;
        if (may) {
            repository
                    .ofOwner(place.kind(), place.ownerId())
                    .forEach(text -> texts.put(text.getPlace(), text));
        }
        return may;
    }

    private List<Splice> since(LiveText text, int revision) {
        if (revision == text.getRevision()) {
            return List.of();
        }
        return revision < 0 || revision > text.getRevision()
                ? TextMerge.between("", text.getContent())
                : TextMerge.between(store.at(text, revision), text.getContent());
    }

    /** Who else has just written in each of the texts. */
    private Map<Long, Set<Person>> writers(List<LiveText> texts) {
        long me = caller.personId();
        return repository.writers(texts, clock.instant().minus(WRITES)).stream()
                .filter(w -> w.getPerson().filter(p -> p.getId() != me).isPresent())
                .collect(
                        Collectors.groupingBy(
                                w -> w.getText().getId(),
                                Collectors.mapping(
                                        w -> w.getPerson().orElseThrow(),
                                        Collectors.toCollection(LinkedHashSet::new))));
    }

    private static LiveTextNews news(
            LiveText text, int from, List<Splice> splices, Set<Person> writers) {
        List<String> named = writers.stream().flatMap(p -> p.getNameForOthers().stream()).toList();
        return new LiveTextNews(
                text.getPlace().toString(),
                from > text.getRevision() ? -1 : from,
                text.getRevision(),
                splices,
                text.getContent().length(),
                text.getChangedAt(),
                named,
                writers.size() - named.size());
    }

    /**
     * All texts of one thing.
     *
     * @throws NotFound if the caller may not read them
     */
    @AllowLoggedIn
    @ReadOnly
    public LiveTextSheet sheet(String kind, long ownerId) {
        boolean writable = rights.readable(kind, ownerId);
        return new LiveTextSheet(
                writable,
                repository.ofOwner(kind, ownerId).stream()
                        .collect(
                                Collectors.toMap(
                                        t -> t.getPlace().field(),
                                        t ->
                                                new LiveTextSheet.Text(
                                                        t.getContent(),
                                                        t.getRevision(),
                                                        t.getChangedAt()))));
    }

    /** Who sat and wrote in a text, the latest first. */
    @AllowLoggedIn
    @ReadOnly
    public List<WritingRow> writings(LiveTextPlace place, int first, int most) {
        rights.readable(place);
        return repository
                .find(place)
                .map(text -> repository.writings(text, first, most))
                .orElse(List.of())
                .stream()
                .map(LiveTextService::row)
                .toList();
    }

    private static WritingRow row(LiveTextWriting writing) {
        return new WritingRow(
                writing.getPerson().flatMap(Person::getNameForOthers).orElse(null),
                writing.getStartedAt(),
                writing.getLastAt(),
                Math.max(0, writing.getFirstRevision() - 1),
                writing.getLastRevision());
    }

    /**
     * The text as it was when it had the number.
     *
     * @throws NotFound if it never had, or the caller may not read it
     */
    @AllowLoggedIn
    @ReadOnly
    public String textAt(LiveTextPlace place, int revision) {
        rights.readable(place);
        LiveText text = repository.find(place).orElseThrow(NotFound::new);
        if (revision < 0 || revision > text.getRevision()) {
            throw new NotFound();
        }
        return store.at(text, revision);
    }
}
