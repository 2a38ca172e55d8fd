package se.motesplats.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.service.PersonDirectory;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Base of the container tests in which people act: each piece of work is a request of its own, as
 * from a browser, and nothing that it answers or refuses names the {@link HiddenContact}.
 */
public abstract class Actors {

    @Inject protected PersonDirectory people;
    @Inject protected Caller caller;
    @Resource protected ManagedExecutorService threads;

    /** Works as the person with this address before the at sign; as nobody when it is null. */
    protected final <T> T as(@Nullable String user, Callable<T> work) throws Exception {
        return asPerson(user == null ? null : personId(user), work);
    }

    protected final <T> T asPerson(@Nullable Long person, Callable<T> work) throws Exception {
        try {
            return threads.submit(requestOf(person, watched(work))).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The work as such a request, for a test that runs it on a thread of its own choice. */
    protected final <T> Callable<T> request(@Nullable String user, Callable<T> work) {
        return () -> requestOf(user == null ? null : personId(user), work).call();
    }

    private <T> Callable<T> requestOf(@Nullable Long person, Callable<T> work) {
        return () -> {
            RequestContextController context =
                    CDI.current().select(RequestContextController.class).get();
            context.activate();
            try {
                if (person != null) {
                    caller.become(person);
                }
                return work.call();
            } finally {
                context.deactivate();
            }
        };
    }

    /** What the work answers names nobody who must not be named. */
    protected <T> Callable<T> watched(Callable<T> work) {
        return HiddenContact.unnamedBy(work);
    }

    protected final long personId(String user) {
        return people.findByEmail(user + "@motesplats.example").orElseThrow().getId();
    }

    /** Work that answers nothing, where an answer is asked for. */
    protected static boolean done(ThrowingCallable work) throws Exception {
        try {
            work.call();
            return true;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** By the rule with this key, said of the whole or of one field. */
    protected static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        r -> assertThat(saidBy(r)).containsExactly('{' + key + '}'));
    }

    private static List<String> saidBy(BusinessException refusal) {
        return refusal instanceof InvalidInput said
                ? said.problems().stream().map(InvalidInput.Problem::message).toList()
                : List.of('{' + refusal.key() + '}');
    }

    protected final void denied(String user, Callable<?> work) {
        denied(() -> as(user, work));
    }

    protected static void denied(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDenied.class);
    }
}
