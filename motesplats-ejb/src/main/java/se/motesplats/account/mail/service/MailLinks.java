package se.motesplats.account.mail.service;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import se.motesplats.account.SecretToken;
import se.motesplats.account.TokenKind;

/** Writes the links by which people say no to mails: a mailing has thousands of them. */
@Dependent
class MailLinks {

    private static final String INSERT =
            """
            insert into account_token (id, version, kind, person_id, hash, name, may_write, created_at, expires_at)
            select nextval('seq_id'), 1, ?1, l.person, l.hash, ?2, false, ?3, ?4
              from unnest(cast(string_to_array(?5, ',') as bigint[]), string_to_array(?6, ',')) as l (person, hash)
            """;

    @PersistenceContext private EntityManager em;

    /** One for each, with the secret at the same place. */
    void add(List<Long> personIds, String mailKind, List<SecretToken> secrets, Instant now) {
        if (personIds.isEmpty()) {
            return;
        }
        em.createNativeQuery(INSERT)
                .setParameter(1, TokenKind.MAILS.name())
                .setParameter(2, mailKind)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(TokenKind.MAILS.lifetime())))
                .setParameter(5, personIds.stream().map(String::valueOf).collect(joining(",")))
                .setParameter(6, secrets.stream().map(SecretToken::hash).collect(joining(",")))
                .executeUpdate();
    }
}
