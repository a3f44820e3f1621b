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
     */
    record Butir(String kunciLabel, String url, String ikon, int urutan) {}
}
