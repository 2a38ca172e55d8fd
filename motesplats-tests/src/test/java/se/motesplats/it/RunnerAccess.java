package se.motesplats.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.motesplats.account.web.LoginMechanism;

/**
 * Lets Arquillian reach the tests that run inside the container: its servlet is a page that needs a
 * login, as everything that is not listed as public. Every other address is guarded as delivered.
 */
@Specializes
@ApplicationScoped
public class RunnerAccess extends LoginMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getServletPath().startsWith("/ArquillianServletRunner")
                ? context.doNothing()
                : super.validateRequest(request, response, context);
    }
}
