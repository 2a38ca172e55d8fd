package se.motesplats.account.address.service;

import static se.motesplats.shared.Permission.ACCOUNT_ADMINISTER;
import static se.motesplats.shared.Permission.SEAT_NOMINATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.motesplats.shared.TodoItem;
import se.motesplats.shared.todo.service.TodoSource;
import se.motesplats.shared.usecase.service.Caller;

/** Correct addresses from which mails come back. */
@ApplicationScoped
class AddressTodos implements TodoSource {

    private static final String PAGE = "/account/address.xhtml";

    @Inject private AddressRepository repository;

    @Override
    @Transactional
    public List<TodoItem> todos(Caller caller) {
        if (!caller.grants().allowSomewhere(ACCOUNT_ADMINISTER)
                && !caller.grants().allowSomewhere(SEAT_NOMINATE)) {
            return List.of();
        }
        List<DeadAddressItem> dead =
                repository.list(caller, AddressRepository.MOST).stream()
                        .filter(DeadAddressItem::correctable)
                        .toList();
        return switch (dead.size()) {
            case 0 -> List.of();
            case 1 -> List.of(todo("todo.address.one", dead.get(0).name()));
            default -> List.of(todo("todo.address.many", dead.size()));
        };
    }

    private static TodoItem todo(String key, Object data) {
        return new TodoItem(null, null, key, List.of(data), PAGE, null);
    }
}
