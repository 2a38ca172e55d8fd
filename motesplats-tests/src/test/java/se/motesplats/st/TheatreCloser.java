package se.motesplats.st;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Closes what the browser tests share after the last of them. */
public class TheatreCloser implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if ("stage".equals(System.getProperty("motesplats.stand"))) {
            Theatre.closeIfOpen();
        }
    }
}
