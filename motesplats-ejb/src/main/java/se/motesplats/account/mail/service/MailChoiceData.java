package se.motesplats.account.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;

/** The mails that somebody does not want. */
@ApplicationScoped
class MailChoiceData implements OwnDataSource {

    private static final int AFTER_THE_PERSON = 5;

    @Inject private MailRefusals refusals;

    @Override
    public int place() {
        return AFTER_THE_PERSON;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(
                new OwnData(
                        "mailChoices",
                        List.of("mailKind", "at"),
                        refusals.of(personId).entrySet().stream()
                                .map(
                                        e ->
                                                OwnData.row(
                                                        new OwnData.Word(
                                                                e.getKey(), "mails." + e.getKey()),
                                                        e.getValue()))
                                .toList()));
    }
}
