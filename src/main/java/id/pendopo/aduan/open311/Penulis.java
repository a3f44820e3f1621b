package id.pendopo.aduan.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as it is read from the database, in the one shape that both formats share:
 * objects of texts, and lists of objects. In JSON an outermost name is left out.
 */
sealed interface Penulis permits PenulisJson, PenulisXml {

    static Penulis untuk(Bentuk bentuk) {
        return bentuk == Bentuk.JSON ? new PenulisJson() : new PenulisXml();
    }

    void mulaiDaftar(String nama);

    void akhirDaftar();

    void mulaiObjek(String nama);

    void akhirObjek();

    void teks(String nama, @Nullable String isi);

    void angka(String nama, @Nullable Number isi);

    void logis(String nama, boolean isi);

    void teksBanyak(String nama, String butir, List<String> isi);

    /** Everything in UTF-8. */
    byte[] jadi();
}
