package se.motesplats.mailing.template.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Own texts of mails that do not fit any more: their mails go with the default. */
@ApplicationScoped
class MailTextTodos implements TodoSource {

    @Inject private MailTextRepository repository;
    @Inject private MailTextProof proof;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        boolean all = caller.may(Permission.MAILING_MANAGE, Scope.system());
        if (!all && !caller.may(Permission.JOB_ADMINISTER, Scope.system())) {
            return List.of();
        }
        long unfit =
                repository.inUse().stream()
                        .filter(text -> all || text.getSeriesId().isEmpty())
                        .filter(text -> !proof.fits(text))
                        .count();
        return unfit == 0
                ? List.of()
                : List.of(
                        new TodoItem(
                                null,
                                null,
                                "todo.mail.unfit",
                                List.of(unfit),
                                "/mailing/texts.xhtml",
                                null));
    }
}
