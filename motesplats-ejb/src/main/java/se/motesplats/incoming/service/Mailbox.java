package se.motesplats.incoming.service;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import se.motesplats.shared.setting.service.Setting;
import se.motesplats.shared.setting.service.Settings;

/** The mailbox of the configuration, open. */
final class Mailbox implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    /** Without these Jakarta Mail waits for ever; milliseconds. */
    private static final String CONNECT_TIMEOUT = "10000";

    private static final String ANSWER_TIMEOUT = "30000";

    /** More of a message is not read: what is known of it stands at its beginning. */
    private static final int MOST_OCTETS = 512 * 1024;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Folder taken;
    private final String name;

    private Mailbox(IMAPStore store, IMAPFolder folder, Folder taken, String name) {
        this.store = store;
        this.folder = folder;
        this.taken = taken;
        this.name = name;
    }

    /**
     * Connects and opens the folder; the one for what was taken is made if it is not there.
     *
     * @throws MessagingException if that cannot be done
     */
    static Mailbox open(Settings settings) throws MessagingException {
        String protocol = settings.text(Setting.IMAP_TLS).equals("tls") ? "imaps" : "imap";
        Store store = Session.getInstance(properties(settings, protocol)).getStore(protocol);
        try {
            store.connect(
                    settings.text(Setting.IMAP_HOST),
                    settings.number(Setting.IMAP_PORT),
                    settings.text(Setting.IMAP_USER),
                    settings.text(Setting.IMAP_PASSWORD));
            Folder taken = store.getFolder(settings.text(Setting.IMAP_TAKEN));
            if (!taken.exists() && !taken.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder cannot be made: " + taken.getFullName());
            }
            Folder folder = store.getFolder(settings.text(Setting.IMAP_FOLDER));
            folder.open(Folder.READ_WRITE);
            return new Mailbox(
                    (IMAPStore) store,
                    (IMAPFolder) folder,
                    taken,
                    settings.text(Setting.IMAP_USER)
                            + '@'
                            + settings.text(Setting.IMAP_HOST)
                            + '/'
                            + folder.getFullName());
        } catch (MessagingException | RuntimeException failed) {
            closeQuietly(store);
            throw failed;
        }
    }

    private static Properties properties(Settings settings, String protocol) {
        String at = "mail." + protocol + '.';
        boolean startTls = settings.text(Setting.IMAP_TLS).equals("starttls");
        Properties p = new Properties();
        p.setProperty(at + "connectiontimeout", CONNECT_TIMEOUT);
        p.setProperty(at + "timeout", ANSWER_TIMEOUT);
        p.setProperty(at + "writetimeout", ANSWER_TIMEOUT);
        p.setProperty(at + "starttls.enable", String.valueOf(startTls));
        p.setProperty(at + "starttls.required", String.valueOf(startTls));
        p.setProperty(at + "ssl.checkserveridentity", "true");
        // What is looked at is not marked as read: only what was taken leaves the folder.
        p.setProperty(at + "peek", "true");
        return p;
    }

    /** A message that lies there. */
    final class Letter {
        private final Message message;
        private final String place;

        private Letter(Message message) throws MessagingException {
            this.message = message;
            this.place = folder.getUIDValidity() + "/" + folder.getUID(message);
        }

        /** Its number, which no other message of the box ever gets. */
        String place() {
            return place;
        }

        /** Its beginning, as much as is ever needed. */
        byte[] source() throws MessagingException, IOException {
            try (InputStream source = ((IMAPMessage) message).getMimeStream()) {
                return source.readNBytes(MOST_OCTETS);
            }
        }
    }

    /** The name of the box. */
    String name() {
        return name;
    }

    /** Whether the server still answers. */
    boolean isConnected() {
        return store.isConnected();
    }

    /** The oldest messages. */
    List<Letter> oldest(int most) throws MessagingException {
        int count = folder.getMessageCount();
        if (count == 0) {
            return List.of();
        }
        Message[] messages = folder.getMessages(1, Math.min(count, most));
        FetchProfile wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        wanted.add(FetchProfile.Item.FLAGS);
        folder.fetch(messages, wanted);
        List<Letter> letters = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                letters.add(new Letter(message));
            }
        }
        return letters;
    }

    /** Moves messages out of the folder. */
    void move(List<Letter> letters) throws MessagingException {
        Message[] messages = letters.stream().map(l -> l.message).toArray(Message[]::new);
        if (messages.length == 0) {
            return;
        }
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(messages, taken);
        } else {
            folder.copyMessages(messages, taken);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.DEBUG, "The server had hung up", alreadyGone);
        }
        closeQuietly(store);
    }

    private static void closeQuietly(Store store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.DEBUG, "The server had hung up", alreadyGone);
        }
    }
}
