package se.motesplats.account.token.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.motesplats.account.token.service.ApiTokenItem;
import se.motesplats.account.token.service.ApiTokenService;
import se.motesplats.account.token.service.CreateApiToken;
import se.motesplats.shared.Permission;
import se.motesplats.shared.field.web.Messages;
import se.motesplats.shared.usecase.service.Problems;

/** The own API tokens. A new one is shown on this page once, and nowhere again. */
@Named
@ViewScoped
public class TokensView implements Serializable {

    private static final int DEFAULT_MONTHS = 3;

    @Inject private transient ApiTokenService service;
    @Inject private transient Messages messages;
    @Inject private transient Problems problems;
    @Inject private transient Clock clock;

    private List<ApiTokenItem> tokens = List.of();
    private List<Permission> choices = List.of();
    private String name = "";
    private Permission[] permissions = new Permission[0];
    private boolean mayWrite;
    private @Nullable LocalDate lastDay;
    private @Nullable String secret;

    @PostConstruct
    void load() {
        tokens = service.list();
        choices = service.choices();
        lastDay = LocalDate.now(clock).plusMonths(DEFAULT_MONTHS);
    }

    public void create() {
        if (lastDay == null) {
            problems.add("lastDay", "field.date.wrong");
        }
        EnumSet<Permission> chosen = EnumSet.noneOf(Permission.class);
        chosen.addAll(List.of(permissions));
        secret =
                service.create(
                        new CreateApiToken(
                                name,
                                chosen,
                                mayWrite,
                                Objects.requireNonNullElse(lastDay, LocalDate.EPOCH)));
        name = "";
        mayWrite = false;
        permissions = new Permission[0];
        load();
    }

    public void revoke(ApiTokenItem token) {
        service.revoke(token.id());
        secret = null;
        load();
        messages.success("account.tokens.revoked", token.name());
    }

    public List<ApiTokenItem> getTokens() {
        return tokens;
    }

    public List<Permission> getChoices() {
        return choices;
    }

    /** The new token, in the answer to the request that made it. */
    public @Nullable String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public Permission[] getPermissions() {
        return permissions.clone();
    }

    public void setPermissions(Permission @Nullable [] permissions) {
        this.permissions = permissions == null ? new Permission[0] : permissions.clone();
    }

    public boolean isMayWrite() {
        return mayWrite;
    }

    public void setMayWrite(boolean mayWrite) {
        this.mayWrite = mayWrite;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
