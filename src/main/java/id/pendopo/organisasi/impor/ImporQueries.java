package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploads as far as one may see them. */
@Service
@Transactional(readOnly = true)
public class ImporQueries {

    private static final int TERAKHIR = 20;

    private final ImporRepository impor;

    ImporQueries(ImporRepository impor) {
        this.impor = impor;
    }

    /** The newest uploads that this person may see. */
    public List<Impor> terakhir(Pengguna oleh) {
        return impor.terakhir(TERAKHIR).stream().filter(i -> i.jenis().boleh(oleh)).toList();
    }

    /**
     * @throws TidakDitemukan when there is none, or not for him
     */
    public Impor satu(Pengguna oleh, UUID id) {
        Impor satu = impor.satu(id);
        satu.jenis().harusBoleh(oleh);
        return satu;
    }

    /** Rows in these states, in the order of the file. */
    public List<BarisImpor> baris(Impor satu, Set<Keadaan> keadaan, int banyak) {
        return impor.baris(satu.id(), keadaan, banyak);
    }

    /** The file as it came. */
    byte[] isi(Impor satu) {
        return impor.isi(satu.id());
    }
}
