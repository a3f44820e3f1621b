package id.pendopo.organisasi.impor;

import id.pendopo.audit.Jejak;
import id.pendopo.audit.Jejak.Langkah;
import id.pendopo.kernel.Nip;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail of an upload: an entry for itself and one for each row that it wrote. */
@Component
class JejakImpor {

    private final Jejak jejak;
    private final Pengumuman pengumuman;

    JejakImpor(Jejak jejak, Pengumuman pengumuman) {
        this.jejak = jejak;
        this.pengumuman = pengumuman;
    }

    void diterapkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        var langkah = baris.stream().map(b -> maju(impor.jenis(), b)).toList();
        catat(oleh, impor, "organisasi.impor-diterapkan", langkah);
    }

    private static Langkah maju(JenisImpor jenis, BarisImpor b) {
        return new Langkah(
                tindakan(jenis, b, "-dibuat"),
                objek(jenis, b),
                samarkan(b.sebelum()),
                samarkan(b.sesudah()));
    }

    void dibatalkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        var langkah = baris.stream().map(b -> balik(impor.jenis(), b)).toList();
        catat(oleh, impor, "organisasi.impor-dibatalkan", langkah);
    }

    private static Langkah balik(JenisImpor jenis, BarisImpor b) {
        return new Langkah(
                tindakan(jenis, b, "-dibatalkan"),
                objek(jenis, b),
                samarkan(b.sesudah()),
                samarkan(b.sebelum()));
    }

    private static String tindakan(JenisImpor jenis, BarisImpor b, String atasBaru) {
        String apa = b.keadaan() == Keadaan.BARU ? atasBaru : "-diubah";
        return "organisasi." + jenis.kunci() + apa;
    }

    private static Jejak.Objek objek(JenisImpor jenis, BarisImpor b) {
        return new Jejak.Objek(jenis.kunci(), String.valueOf(b.objek()), b.label());
    }

    private static @Nullable Map<String, ?> samarkan(@Nullable Map<String, @Nullable Object> isi) {
        if (isi == null || !(isi.get("nip") instanceof String nip)) {
            return isi;
        }
        var m = new LinkedHashMap<>(isi);
        m.put("nip", new Nip(nip).tersamar());
        return m;
    }

    private void catat(Pengguna oleh, Impor impor, String tindakan, List<Langkah> langkah) {
        jejak.catatSemua(oleh.pelaku(), langkah, impor.namaBerkas());
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("impor", impor.id().toString(), impor.namaBerkas()),
                null,
                Map.of("baru", impor.baru(), "berubah", impor.berubah()),
                null);
        pengumuman.setelahCommit(OrganisasiQueries.TOPIK);
    }
}
