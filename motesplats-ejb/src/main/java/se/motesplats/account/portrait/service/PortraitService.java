package se.motesplats.account.portrait.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.Person;
import se.motesplats.account.Portrait;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.picture.service.PictureFile;
import se.motesplats.shared.picture.service.PictureKind;
import se.motesplats.shared.picture.service.Pictures;
import se.motesplats.shared.picture.service.SentPicture;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.AllowLoggedIn;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** A picture of oneself, and those of others where one meets them. */
@Stateless
@UseCase
public class PortraitService {

    @PersistenceContext private EntityManager em;
    @Inject private PersonDirectory people;
    @Inject private Pictures pictures;
    @Inject @Any private Instance<Meeting> meetings;
    @Inject private Caller caller;

    /**
     * What the caller says about the own picture.
     *
     * @param portrait null for none
     * @param refused whether there can be none, because the identity is protected
     */
    public record Own(@Nullable Portrait portrait, boolean refused) {}

    @AllowLoggedIn
    @ReadOnly
    public Own own() {
        Person me = people.me();
        return new Own(me.getPortrait().orElse(null), !me.isShowable());
    }

    /**
     * Shows a picture of the caller in place of the one before.
     *
     * @param file empty where only who sees the one there is becomes another
     * @param forAll whether strangers see it, too
     * @throws RuleViolation if the file is no picture that can be shown, or the identity protected
     */
    @AllowLoggedIn
    public void set(byte[] file, boolean forAll) {
        Person me = people.me();
        Optional<Portrait> shown = me.getPortrait();
        if (file.length == 0 && shown.isPresent()) {
            me.portray(shown.get().picture(), forAll);
            return;
        }
        Long before = me.dropPicture();
        me.portray(pictures.keep(SentPicture.read(file, PictureKind.FACE)), forAll);
        pictures.remove(before);
    }

    /** Shows none any more. */
    @AllowLoggedIn
    public void remove() {
        pictures.remove(people.me().dropPicture());
    }

    /**
     * A picture to show.
     *
     * @param picture its number
     * @throws NotFound if it is nobody's whom the caller sees somewhere, or not for strangers
     */
    @AllowEveryone
    @ReadOnly
    public PictureFile get(long picture) {
        Person person = holder(picture).filter(this::isSeen).orElseThrow(NotFound::new);
        return person.getPortrait()
                .map(Portrait::picture)
                .flatMap(pictures::find)
                .orElseThrow(NotFound::new);
    }

    private Optional<Person> holder(long picture) {
        return em.createQuery("select p from Person p where p.pictureId = :id", Person.class)
                .setParameter("id", picture)
                .getResultStream()
                .findFirst();
    }

    private boolean isSeen(Person person) {
        long id = person.getId();
        if (caller.findPersonId().filter(me -> me == id).isPresent()) {
            return true;
        }
        return person.getPortrait().filter(p -> p.isFor(caller.isAnonymous())).isPresent()
                && meetings.stream().anyMatch(meeting -> meeting.shows(id));
    }
}
