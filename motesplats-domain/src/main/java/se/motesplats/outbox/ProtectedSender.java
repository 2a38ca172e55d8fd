package se.motesplats.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom answers to mails go, and whose name is never shown to others any more: a view of
 * the database like {@link ProtectedRecipient}. Knows how to take herself out of what was written
 * before.
 */
@Entity
@Table(name = "protected_sender")
public class ProtectedSender {

    @Id private long id;

    private String name;
    private @Nullable String phone;
    private String email;

    protected ProtectedSender() {}

    ProtectedSender(String name, @Nullable String phone, String email) {
        this.name = name;
        this.phone = phone;
        this.email = email;
    }

    public long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    /**
     * The text with somebody else in her place.
     *
     * @param instead whom to ask instead: name, number and address
     */
    public String leave(String text, Instead instead) {
        String left = text;
        for (Known known :
                List.of(
                        new Known(email, instead.email()),
                        new Known(name, instead.name()),
                        new Known(Optional.ofNullable(phone).orElse(""), instead.phone()))) {
            left = known.leave(left);
        }
        return left;
    }

    /** Whom to ask instead. */
    public record Instead(String name, String phone, String email) {}

    /** One thing that is known of her, and what stands there instead. */
    private record Known(String word, String instead) {

        /** Not within another name or number, but also as an owner: "Åsa Eks". */
        String leave(String text) {
            return word.isBlank() ? text : pattern().matcher(text).replaceAll(replacement());
        }

        private Pattern pattern() {
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?=s?(?![\\p{L}\\p{N}]))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private String replacement() {
            return Matcher.quoteReplacement(instead);
        }
    }
}
