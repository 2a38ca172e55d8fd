package se.motesplats.meeting;

/** What an organisation has said to a question. */
public enum QuestionReply {
    WAITING,
    YES,
    NO,
    /** Neither yes nor no: the words say it. */
    PERHAPS;

    public boolean isAnswer() {
        return this != WAITING;
    }
}
