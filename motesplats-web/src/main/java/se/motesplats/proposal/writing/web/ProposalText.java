package se.motesplats.proposal.writing.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.proposal.ProposalFormat;
import se.motesplats.proposal.writing.service.ProposalForm;
import se.motesplats.proposal.writing.service.SaveProposal;

/** What is proposed, as it is typed. */
public class ProposalText implements Serializable {

    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable ProposalFormat format;
    private @Nullable String formatWords;
    private @Nullable Long organisationId;

    void fill(ProposalForm form) {
        title = form.title();
        summary = form.summary();
        format = form.format();
        formatWords = form.formatWords();
        organisationId = form.organisationId();
    }

    boolean isEmpty() {
        return title == null && summary == null;
    }

    SaveProposal command(long event, @Nullable Long proposal, int seen, boolean toBeSent) {
        return new SaveProposal(
                event,
                proposal,
                seen,
                title == null ? "" : title,
                summary == null ? "" : summary,
                format,
                formatWords,
                organisationId,
                toBeSent);
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable ProposalFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable ProposalFormat format) {
        this.format = format;
    }

    /** Whether it is none of the known formats, and says which. */
    public boolean isOtherFormat() {
        return format == ProposalFormat.OTHER;
    }

    public @Nullable String getFormatWords() {
        return formatWords;
    }

    public void setFormatWords(@Nullable String formatWords) {
        this.formatWords = formatWords;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }
}
