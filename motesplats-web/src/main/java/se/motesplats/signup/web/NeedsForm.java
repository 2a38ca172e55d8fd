package se.motesplats.signup.web;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.motesplats.signup.Need;
import se.motesplats.signup.service.OwnNeeds;
import se.motesplats.signup.service.SaveNeeds;

/** What somebody needs to eat and to take part, as it is typed. */
public class NeedsForm implements Serializable {

    private Need[] diet = {};
    private Need[] access = {};
    private @Nullable String dietText;
    private @Nullable String accessText;
    private boolean shown;

    void show(OwnNeeds own) {
        diet = chosen(own, Need.Kind.DIET);
        access = chosen(own, Need.Kind.ACCESS);
        dietText = own.dietText();
        accessText = own.accessText();
        shown = own.shown();
    }

    SaveNeeds command(long event) {
        Set<Need> chosen = EnumSet.noneOf(Need.class);
        chosen.addAll(List.of(diet));
        chosen.addAll(List.of(access));
        return new SaveNeeds(event, chosen, dietText, accessText, shown);
    }

    private static Need[] chosen(OwnNeeds own, Need.Kind kind) {
        return Need.of(kind).stream().filter(own.needs()::contains).toArray(Need[]::new);
    }

    public List<Need> getDiets() {
        return Need.of(Need.Kind.DIET);
    }

    public List<Need> getAccesses() {
        return Need.of(Need.Kind.ACCESS);
    }

    public Need[] getDiet() {
        return diet.clone();
    }

    public void setDiet(Need[] diet) {
        this.diet = diet.clone();
    }

    public Need[] getAccess() {
        return access.clone();
    }

    public void setAccess(Need[] access) {
        this.access = access.clone();
    }

    public @Nullable String getDietText() {
        return dietText;
    }

    public void setDietText(@Nullable String dietText) {
        this.dietText = dietText;
    }

    public @Nullable String getAccessText() {
        return accessText;
    }

    public void setAccessText(@Nullable String accessText) {
        this.accessText = accessText;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }
}
