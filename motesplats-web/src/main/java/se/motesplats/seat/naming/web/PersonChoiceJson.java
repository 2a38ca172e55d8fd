package se.motesplats.seat.naming.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.shared.api.web.ApiBody;

/** Somebody who is to get a seat; for the description, and read with {@link #read}. */
@Schema(description = "A person by number, or by name and address")
public record PersonChoiceJson(
        @Schema(description = "Number of a person whom you may see", example = "1201")
                @Nullable Long person,
        @Schema(description = "Given name of a person who may be new", example = "Petra")
                @Nullable String givenName,
        @Schema(
                        description = "Family name likewise; left out for somebody with one name",
                        example = "Palm")
                @Nullable String familyName,
        @Schema(description = "E-mail address likewise", example = "petra.palm@partille.example")
                @Nullable String email,
        @Schema(
                        description =
                                "Whether a seat is used though the person presents at the event already; only then it is needed",
                        example = "false")
                @Nullable Boolean presenterToo) {

    /** The names of its fields in a body. */
    public static String[] fields() {
        return new String[] {"person", "givenName", "familyName", "email", "presenterToo"};
    }

    /** The person; what is wrong is noted in the body. */
    public static NamePeople.Choice read(ApiBody body) {
        Long person = body.number("person", 1, Long.MAX_VALUE);
        String givenName = body.text("givenName");
        String familyName = body.text("familyName");
        String email = body.text("email");
        boolean named = givenName != null && email != null;
        if ((person != null) == named) {
            body.refuse("person", "api.problem.person");
            return NamePeople.Choice.of(0);
        }
        NamePeople.Choice choice =
                person != null
                        ? NamePeople.Choice.of(person)
                        : NamePeople.Choice.of(
                                new NamePeople.Newcomer(
                                        text(givenName), text(familyName), text(email)));
        return body.flag("presenterToo") ? choice.asPresenterToo() : choice;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
