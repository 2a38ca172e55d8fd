package se.motesplats.stand;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Folders that several test JVMs share out among themselves. */
public final class Workplace {

    /** Held until the JVM ends; unreachable channels would be closed. */
    private static final List<FileChannel> HELD = new ArrayList<>();

    private Workplace() {}

    /**
     * The first of {@code name-1}, {@code name-2} … that no other JVM works in; ours from now on.
     */
    public static synchronized Path claim(Path parent, String name) {
        for (int number = 1; ; number++) {
            Path folder = parent.resolve(name + '-' + number);
            try {
                Files.createDirectories(folder);
                FileChannel channel =
                        FileChannel.open(
                                folder.resolve("in-use"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    HELD.add(channel);
                    return folder;
                }
                channel.close();
            } catch (IOException e) {
                throw new StandFailure("The folder cannot be used: " + folder, e);
            }
        }
    }
}
