package se.motesplats.event.page.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import se.motesplats.event.EventSeries;
import se.motesplats.event.SeriesVoice;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Permission;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.picture.service.PictureFile;
import se.motesplats.shared.picture.service.PictureKind;
import se.motesplats.shared.picture.service.Pictures;
import se.motesplats.shared.picture.service.SentPicture;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What strangers see of series; coordinators everywhere say what that is. */
@Stateless
@UseCase
public class SeriesPageService {

    /** So many fit beside the coming events. */
    private static final int LATEST = 3;

    @Inject private SeriesPageRepository repository;
    @Inject private Pictures pictures;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * The page of a series.
     *
     * @throws NotFound if there is none of this number
     */
    @AllowEveryone
    @ReadOnly
    public SeriesPage get(long id) {
        EventSeries series = repository.get(id);
        return new SeriesPage(
                series.getId(),
                series.getName(),
                series.getDescription().orElse(null),
                series.getPictureId().orElse(null),
                series.getPictureText().orElse(null),
                repository.voices(id));
    }

    /** All series, for the first page: the next ones first. */
    @AllowEveryone
    @ReadOnly
    public List<SeriesCard> cards() {
        return repository.cards(SwedishTime.dayOf(clock.instant()));
    }

    /** What people said last of any series. */
    @AllowEveryone
    @ReadOnly
    public List<Voice> latestVoices() {
        return repository.latest(LATEST);
    }

    /**
     * A picture of a series.
     *
     * @throws NotFound if no series shows it
     */
    @AllowEveryone
    @ReadOnly
    public PictureFile picture(long id) {
        if (!repository.isShown(id)) {
            throw new NotFound();
        }
        return pictures.find(id).orElseThrow(NotFound::new);
    }

    /** The same as {@link #get} for those who change it. */
    @Allow(Permission.EVENT_EDIT)
    @ReadOnly
    public SeriesPage getToEdit(long id) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        return get(id);
    }

    /** Shows what somebody says. */
    @Allow(Permission.EVENT_EDIT)
    public void addVoice(@Valid AddVoice command) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        repository.add(
                new SeriesVoice(
                        repository.lock(command.seriesId()),
                        command.quote().strip(),
                        command.who().strip()));
    }

    /** Shows it no more. */
    @Allow(Permission.EVENT_EDIT)
    public void removeVoice(long seriesId, long id) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        repository.remove(repository.getVoice(seriesId, id));
    }

    /**
     * Shows a picture in place of the one before.
     *
     * @throws RuleViolation if the file is no picture that can be shown
     */
    @Allow(Permission.EVENT_EDIT)
    public void setPicture(@Valid SetPicture command, byte[] file) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        EventSeries series = repository.lock(command.seriesId());
        Long before = series.getPictureId().orElse(null);
        series.illustrate(
                pictures.keep(SentPicture.read(file, PictureKind.PHOTO)), command.text().strip());
        pictures.remove(before);
    }

    /** Shows none any more. */
    @Allow(Permission.EVENT_EDIT)
    public void removePicture(long seriesId) {
        caller.require(Permission.EVENT_EDIT, Scope.system());
        EventSeries series = repository.lock(seriesId);
        Long before = series.getPictureId().orElse(null);
        series.removePicture();
        pictures.remove(before);
    }
}
