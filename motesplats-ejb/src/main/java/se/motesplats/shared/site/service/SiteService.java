package se.motesplats.shared.site.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Colour;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SingleLine;
import se.motesplats.shared.Site;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.picture.service.PictureFile;
import se.motesplats.shared.picture.service.PictureKind;
import se.motesplats.shared.picture.service.Pictures;
import se.motesplats.shared.picture.service.SentPicture;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.Problems;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.TakesProblems;
import se.motesplats.shared.usecase.service.UseCase;

/** What the installation calls itself and looks like on its pages and in its mails. */
@Stateless
@UseCase
public class SiteService {

    @Inject private SiteBoard board;
    @Inject private Pictures pictures;
    @Inject private Problems problems;
    @Inject private Caller caller;
    @Inject private Event<SiteBoard.Changed> changed;

    /** What it shall be called. */
    public record NameSite(@NotBlank @Size(max = Lengths.CODE) @SingleLine String name) {}

    /** As it is shown now. */
    @AllowEveryone
    @ReadOnly
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SiteFacts get() {
        return board.get();
    }

    /** The same, to change it: what is stored, not what is remembered. */
    @Allow(Permission.JOB_ADMINISTER)
    @ReadOnly
    public SiteFacts getToEdit() {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        return board.stored().map(SiteFacts::of).orElse(SiteFacts.NONE);
    }

    /**
     * The picture before the name.
     *
     * @param id that the page was made with
     * @throws NotFound if it is another by now, or none
     */
    @AllowEveryone
    @ReadOnly
    public PictureFile logo(long id) {
        if (!Long.valueOf(id).equals(board.get().logo())) {
            throw new NotFound();
        }
        return pictures.find(id).orElseThrow(NotFound::new);
    }

    /** Shows the name on every page from now on. */
    @Allow(Permission.JOB_ADMINISTER)
    public void rename(@Valid NameSite command) {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        site(command.name()).rename(command.name().strip());
        changed.fire(new SiteBoard.Changed());
    }

    /**
     * Shows name, colour and purpose on every page from now on.
     *
     * @throws RuleViolation if text in the colour could not be read
     * @throws StaleData if somebody else has saved since
     */
    @Allow(Permission.JOB_ADMINISTER)
    @TakesProblems
    public void change(@Valid ChangeSite command) {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        Optional<Site> known = board.lock();
        known.ifPresent(site -> site.requireVersion(command.version()));
        String colour = command.colour();
        problems.ask(() -> requireReadable(colour), "colour");
        problems.refuse();
        Site site = known.orElseGet(() -> first(command.name()));
        site.paint(colour == null ? null : Colour.of(colour));
        site.rename(command.name().strip());
        site.say(text(command.purposeSv()), text(command.purposeEn()));
        changed.fire(new SiteBoard.Changed());
    }

    /**
     * Shows a picture before the name from now on.
     *
     * @throws RuleViolation if the file is no picture that can be shown
     */
    @Allow(Permission.JOB_ADMINISTER)
    public void setLogo(byte[] file) {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        replaceLogo(pictures.keep(SentPicture.read(file, PictureKind.SIGN)));
    }

    /** Shows the sign that the application comes with. */
    @Allow(Permission.JOB_ADMINISTER)
    public void removeLogo() {
        caller.require(Permission.JOB_ADMINISTER, Scope.system());
        replaceLogo(null);
    }

    private void replaceLogo(@Nullable Long picture) {
        Site site = site(SiteBoard.DEFAULT_NAME);
        Long before = site.getLogoId().orElse(null);
        site.carry(picture);
        pictures.remove(before);
        changed.fire(new SiteBoard.Changed());
    }

    private static void requireReadable(@Nullable String colour) {
        if (colour != null) {
            Site.requireReadable(Colour.of(colour));
        }
    }

    /** The one there is, or the first. */
    private Site site(String name) {
        return board.lock().orElseGet(() -> first(name));
    }

    private Site first(String name) {
        Site first = new Site(name.strip());
        board.add(first);
        return first;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
