package id.pendopo.kernel.port;

import java.util.List;

/** The entries a module adds to the main menu. It returns only what this person may open. */
public interface EntriMenu {

    List<Butir> menu(Konteks konteks);

    /**
     * One entry.
     *
     * @param kunciLabel message key, for the menu speaks two languages
     * @param ikon name of an icon of the sprite
     * @param urutan smaller stands first
     * @param ponsel the four smallest stand in the bar at the foot of a phone: what is opened there
     *     every day has a smaller one than its place in the menu
     */
    record Butir(String kunciLabel, String url, String ikon, int urutan, int ponsel) {

        /** As near at hand on a phone as it stands in the menu. */
        public Butir(String kunciLabel, String url, String ikon, int urutan) {
            this(kunciLabel, url, ikon, urutan, urutan);
        }
    }
}
