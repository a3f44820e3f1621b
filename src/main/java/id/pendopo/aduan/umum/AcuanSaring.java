package id.pendopo.aduan.umum;

import id.pendopo.aduan.AturanKini;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.simpanan.BacaanTersimpan;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Categories and agencies, which the filters offer and understand. They change once in a while and
 * are asked for several times by every page, so they are read once for all.
 */
@Component
public class AcuanSaring {

    private final KategoriQueries kategori;
    private final OrganisasiQueries organisasi;
    private final BacaanTersimpan bacaan;

    AcuanSaring(KategoriQueries kategori, OrganisasiQueries organisasi, BacaanTersimpan bacaan) {
        this.kategori = kategori;
        this.organisasi = organisasi;
        this.bacaan = bacaan;
    }

    private record Semua(String apa) {}

    private record Hari(String apa, LocalDate hari) {}

    /** Those that can be chosen, in their order. */
    public List<Kategori> kategori() {
        return bacaan.ambil(AturanKini.TOPIK, new Semua("kategori aduan"), () -> kategori.aktif());
    }

    /** Those in force on this day. */
    public List<PerangkatDaerah> opd(LocalDate hari) {
        return bacaan.ambil(
                OrganisasiQueries.TOPIK, new Hari("opd", hari), () -> organisasi.opd(hari));
    }
}
