package se.motesplats.seat.namelist.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Acquaintance;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.TypedPeople;
import se.motesplats.account.people.service.TypedPerson;
import se.motesplats.organisation.Organisation;
import se.motesplats.organisation.service.EmailSuffixes;
import se.motesplats.seat.Reserve;
import se.motesplats.seat.ground.service.HolderRepository;
import se.motesplats.seat.ground.service.SeatRepository;
import se.motesplats.seat.naming.service.Presenting;
import se.motesplats.seat.naming.service.ReserveRepository;
import se.motesplats.shared.EmailAddress;
import se.motesplats.shared.HiddenSign;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.sheet.service.Table;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * Looks at a list of people before they are named: what would happen with each line. Nothing is
 * changed and nothing kept; whoever confirms sends the usable lines to {@link
 * NominationService#nominate}, which asks everything again.
 */
@Stateless
@UseCase
public class ImportService {

    /** More than any list of {@value NameList#MOST} people needs. */
    public static final int MAX_PASTED = 200_000;

    /** What could not be read, or UTF-8 that was read as something older, as in "Ã¶" and "√∂". */
    private static final Pattern GARBLED =
            Pattern.compile(
                    "[√├]|Ã[\\u0080-\\u00BF\\u2013-\\u203A]|\\uFFFD|\\p{Cntrl}|[\\u2028\\u2029]");

    /** More than a cell with several addresses; what is longer is not looked at any closer. */
    private static final int LONGEST_CELL = 4 * Lengths.EMAIL;

    private static final Pattern SEVERAL = Pattern.compile("@[^@]*[\\s;,|/][^@]*@");

    @Inject private SeatRepository repository;
    @Inject private HolderRepository holders;
    @Inject private NameListRepository lists;
    @Inject private ReserveRepository reserves;
    @Inject private EmailSuffixes suffixes;
    @Inject private TypedPeople typedPeople;
    @Inject private Presenting presenting;
    @Inject private Caller caller;

    /** The lines of a file, each with what would happen. */
    @Allow(Permission.SEAT_NOMINATE)
    @ReadOnly
    public ImportReport previewFile(long eventId, long organisationId, byte @NotNull [] file) {
        Organisation unit = unit(organisationId);
        if (file.length > TableReader.MAX_BYTES) {
            throw new RuleViolation("error.table.tooLarge", TableReader.MAX_BYTES / 1024);
        }
        Table table = TableReader.read(file, NameList.MOST);
        return new ImportReport(
                judge(eventId, unit, NameList.ofRows(table.rows())),
                table.oldEncoding(),
                table.sheet(),
                table.unread());
    }

    /** The lines of a pasted text, each with what would happen. */
    @Allow(Permission.SEAT_NOMINATE)
    @ReadOnly
    public ImportReport previewText(
            long eventId,
            long organisationId,
            @NotNull @Size(max = ImportService.MAX_PASTED) String pasted) {
        Organisation unit = unit(organisationId);
        return new ImportReport(
                judge(eventId, unit, NameList.ofText(pasted)), null, null, List.of());
    }

    private Organisation unit(long organisationId) {
        Organisation unit = repository.getOrganisation(organisationId);
        caller.require(Permission.SEAT_NOMINATE, unit.scope());
        return unit;
    }

    private List<ImportRow> judge(long eventId, Organisation unit, List<NameList.Line> lines) {
        Map<String, Person> known = new HashMap<>();
        lists.peopleByAddress(
                        lines.stream()
                                .filter(line -> judgeLetters(line) == null)
                                .map(line -> Person.normalised(line.email()))
                                .collect(Collectors.toSet()))
                .forEach(person -> known.put(person.getEmailAscii(), person));
        List<Long> ids = known.values().stream().map(Person::getId).toList();
        Set<Long> seated =
                ids.isEmpty()
                        ? Set.of()
                        : holders.activeOf(eventId, ids).stream()
                                .map(n -> n.getPerson().getId())
                                .collect(Collectors.toSet());
        Set<Long> queued =
                reserves.openOf(eventId, ids).stream()
                        .map(Reserve::getPerson)
                        .map(Person::getId)
                        .collect(Collectors.toSet());
        Set<Person> presenters = new HashSet<>(presenting.among(eventId, known.values()));
        Set<String> seen = new HashSet<>();
        List<ImportRow> rows = new ArrayList<>();
        EmailSuffixes.Hints hints = suffixes.hintsFor(unit);
        // Of the same person twice, the line that can be seen is the first.
        List<NameList.Line> inOrder =
                lines.stream().sorted(Comparator.comparing(NameList.Line::isHidden)).toList();
        for (NameList.Line line : inOrder) {
            ImportVerdict verdict = judgeLetters(line);
            if (verdict == null) {
                String address = Person.normalised(line.email());
                Person person = known.get(address);
                verdict =
                        !seen.add(address)
                                ? ImportVerdict.DUPLICATE
                                : person == null
                                        ? ImportVerdict.NEW_PERSON
                                        : judgePerson(
                                                typedPeople.judge(
                                                        person,
                                                        new TypedPerson(
                                                                line.givenName(),
                                                                line.familyName(),
                                                                line.email())),
                                                seated,
                                                queued,
                                                presenters);
            }
            rows.add(
                    new ImportRow(
                            line.number(),
                            cut(line.givenName()),
                            cut(line.familyName()),
                            cut(line.email()),
                            verdict,
                            line.isHidden(),
                            verdict.isUsable() ? hints.elsewhere(line.email()) : null,
                            verdict == ImportVerdict.OTHER_NAME
                                    ? Objects.requireNonNull(
                                                    known.get(Person.normalised(line.email())))
                                            .getName()
                                    : null));
        }
        return List.copyOf(rows);
    }

    /** Of a person whom the caller does not know no more is told than naming would. */
    private static ImportVerdict judgePerson(
            TypedPeople.Met met, Set<Long> seated, Set<Long> queued, Set<Person> presenters) {
        long id = met.person().getId();
        if (met.isStranger()) {
            return seated.contains(id) || queued.contains(id)
                    ? ImportVerdict.ADDRESS_USED
                    : ImportVerdict.NEW_PERSON;
        }
        if (seated.contains(id)) {
            return ImportVerdict.HAS_SEAT;
        }
        if (queued.contains(id)) {
            return ImportVerdict.WAITS;
        }
        if (met.acquaintance() == Acquaintance.OTHER_NAME) {
            return ImportVerdict.OTHER_NAME;
        }
        return presenters.contains(met.person()) && !met.person().isProtectedIdentity()
                ? ImportVerdict.PRESENTS
                : ImportVerdict.KNOWN_PERSON;
    }

    /** What is wrong with the line itself; null if nothing is. */
    private static @Nullable ImportVerdict judgeLetters(NameList.Line line) {
        if (line.isFormula()) {
            return ImportVerdict.FORMULA;
        }
        if (line.email().isEmpty()) {
            return ImportVerdict.NO_ADDRESS;
        }
        // Before the pattern, which takes its time over what no cell holds.
        if (line.email().length() > LONGEST_CELL) {
            return ImportVerdict.TOO_LONG;
        }
        if (SEVERAL.matcher(line.email()).find()) {
            return ImportVerdict.SEVERAL_ADDRESSES;
        }
        if (Stream.of(line.givenName(), line.familyName(), line.email())
                .anyMatch(text -> GARBLED.matcher(text).find())) {
            return ImportVerdict.UNREADABLE;
        }
        if (line.givenName().length() > Lengths.NAME
                || line.familyName().length() > Lengths.NAME
                || line.email().length() > Lengths.EMAIL) {
            return ImportVerdict.TOO_LONG;
        }
        if (!EmailAddress.isValid(line.email())) {
            return ImportVerdict.BROKEN_ADDRESS;
        }
        return HiddenSign.isAll(line.givenName()) ? ImportVerdict.NO_NAME : null;
    }

    private static String cut(String text) {
        return text.length() > Lengths.EMAIL ? text.substring(0, Lengths.EMAIL) + '…' : text;
    }
}
