package se.motesplats.mailing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentItem;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.service.MailingDetails;
import se.motesplats.mailing.service.MailingUnit;
import se.motesplats.mailing.service.SaveMailing;

/** What is typed of a mailing. */
public class MailingDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String subjectSv;
    private @Nullable String textSv;
    private @Nullable String subjectEn;
    private @Nullable String textEn;
    private List<MailingGroup> included = new ArrayList<>();
    private List<MailingGroup> leftOut = new ArrayList<>();
    private List<MailingUnit> units = new ArrayList<>();
    private List<AttachmentItem> files = List.of();

    void fill(MailingDetails stored) {
        subjectSv = stored.subjectSv();
        textSv = stored.textSv();
        subjectEn = stored.subjectEn();
        textEn = stored.textEn();
        included = stored.included().stream().sorted().toList();
        leftOut = stored.leftOut().stream().sorted().toList();
        units = new ArrayList<>(stored.units());
        files = stored.files();
    }

    boolean isEmpty() {
        return words(subjectSv).isBlank()
                && words(textSv).isBlank()
                && words(subjectEn).isBlank()
                && words(textEn).isBlank()
                && rule().isEmpty();
    }

    /** To whom it goes. */
    MailingRule rule() {
        return new MailingRule(
                Set.copyOf(included),
                Set.copyOf(leftOut),
                units.stream().map(MailingUnit::id).collect(Collectors.toSet()));
    }

    SaveMailing command(long event, @Nullable Long id, int version, boolean checked) {
        return new SaveMailing(
                event,
                id,
                version,
                words(subjectSv),
                words(textSv),
                words(subjectEn),
                words(textEn),
                rule().included(),
                rule().leftOut(),
                rule().units(),
                checked);
    }

    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public @Nullable String getSubjectSv() {
        return subjectSv;
    }

    public void setSubjectSv(@Nullable String typed) {
        subjectSv = typed;
    }

    public @Nullable String getTextSv() {
        return textSv;
    }

    public void setTextSv(@Nullable String typed) {
        textSv = typed;
    }

    public @Nullable String getSubjectEn() {
        return subjectEn;
    }

    public void setSubjectEn(@Nullable String typed) {
        subjectEn = typed;
    }

    public @Nullable String getTextEn() {
        return textEn;
    }

    public void setTextEn(@Nullable String typed) {
        textEn = typed;
    }

    public List<MailingGroup> getIncluded() {
        return included;
    }

    public void setIncluded(List<MailingGroup> groups) {
        included = List.copyOf(groups);
    }

    public List<MailingGroup> getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(List<MailingGroup> groups) {
        leftOut = List.copyOf(groups);
    }

    /** The units that it is limited to; none for all. */
    public List<MailingUnit> getUnits() {
        return units;
    }

    /** That go with it. */
    public List<AttachmentItem> getFiles() {
        return files;
    }
}
