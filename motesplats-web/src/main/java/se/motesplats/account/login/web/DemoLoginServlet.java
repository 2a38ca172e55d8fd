package se.motesplats.account.login.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import se.motesplats.account.DemoRole;
import se.motesplats.account.login.service.DemoLoginService;
import se.motesplats.account.login.service.LoggedIn;
import se.motesplats.shared.NotFound;

/** One click on the demo's login page; outside demo mode there is nothing here. */
@WebServlet("/demo/login")
public class DemoLoginServlet extends HttpServlet {

    @Inject private DemoLoginService service;
    @Inject private DeviceCookie device;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<DemoRole> role =
                Arrays.stream(DemoRole.values())
                        .filter(r -> r.name().equals(request.getParameter("role")))
                        .findFirst();
        try {
            LoggedIn in = service.logIn(role.orElseThrow(NotFound::new), device.placeOf(request));
            SessionLogin.begin(request, in.person());
            device.keep(in.device(), request, response);
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                request.getContextPath()
                        + ReturnPath.check(request.getParameter("from")).orElse("/index.xhtml"));
    }
}
