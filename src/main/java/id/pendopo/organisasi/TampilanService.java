package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.tampilan.LogoPemda;
import id.pendopo.platform.tampilan.Tampilan;
import id.pendopo.platform.tampilan.TampilanPemda;
import id.pendopo.platform.tampilan.Warna;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the look of the pemda; colours in which text cannot be read are refused. */
@Service
@Transactional
public class TampilanService {

    private final TampilanPemda tampilan;
    private final LogoPemda logo;
    private final PencatatOrganisasi pencatat;

    TampilanService(TampilanPemda tampilan, LogoPemda logo, PencatatOrganisasi pencatat) {
        this.tampilan = tampilan;
        this.logo = logo;
        this.pencatat = pencatat;
    }

    /** The look as it is entered. */
    public record Isian(
            Warna utama, Warna aksen, @Nullable String semboyan, @Nullable String alamat) {

        public Isian {
            semboyan = PencatatOrganisasi.kosongkan(semboyan);
            alamat = PencatatOrganisasi.kosongkan(alamat);
        }
    }

    @Transactional(readOnly = true)
    public Tampilan kini() {
        return tampilan.baca();
    }

    /**
     * @param unggahan a new emblem; null keeps the old one
     * @throws AturanDilanggar {@code organisasi.warna-kontras} with contrast and nearest readable
     *     shade
     */
    public void simpan(
            Pengguna oleh,
            int versi,
            Isian isian,
            @Nullable InputStream unggahan,
            boolean tanpaLogo) {
        var lama = tampilan.baca();
        PencatatOrganisasi.versiSama(versi, lama.versi());
        if (!isian.utama().layak()) {
            throw new AturanDilanggar(
                    "organisasi.warna-kontras",
                    "%.1f".formatted(isian.utama().kontrasPutih()).replace('.', ','),
                    isian.utama().terdekatLayak().heksa());
        }
        String lambang = tanpaLogo ? null : lama.logo();
        if (unggahan != null) {
            lambang = logo.simpan(unggahan);
        }
        var baru =
                new Tampilan(
                        isian.utama(),
                        isian.aksen(),
                        lambang,
                        isian.semboyan(),
                        isian.alamat(),
                        versi);
        if (!tampilan.simpan(baru)) {
            throw new AturanDilanggar("organisasi.bentrok");
        }
        pencatat.catat(
                oleh,
                "organisasi.tampilan-diubah",
                new Jejak.Objek(
                        "tampilan",
                        KonteksPemda.wajib().id().toString(),
                        KonteksPemda.wajib().namaLengkap()),
                peta(lama),
                peta(baru),
                null);
    }

    private static Map<String, @Nullable Object> peta(Tampilan t) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("warnaUtama", t.utama().heksa());
        m.put("warnaAksen", t.aksen().heksa());
        m.put("logo", t.logo());
        m.put("semboyan", t.semboyan());
        m.put("alamat", t.alamat());
        return m;
    }
}
