package id.pendopo.presensi.swafoto;

import java.util.Locale;

/** Whether the page of an employee asks for a selfie. A check-in counts without one in any case. */
public enum ModeSwafoto {
    /** nobody is asked, and none is taken */
    MATI,
    /** everybody may add one */
    SUKARELA,
    /** asked where the check-in is in doubt */
    RAGU;

    public String kunci() {
        return "presensi.swafoto.mode." + name().toLowerCase(Locale.ROOT);
    }
}
