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
import java.util.stream.Stream;
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
        catat(oleh, impor, "organisasi.impor-diterapkan", langkah(impor, baris, true));
    }

    void dibatalkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        catat(oleh, impor, "organisasi.impor-dibatalkan", langkah(impor, baris, false));
    }

    private static List<Langkah> langkah(Impor impor, List<BarisImpor> baris, boolean maju) {
        return baris.stream()
                .flatMap(
                        b ->
                                switch (impor.jenis()) {
                                    case OPD, PEGAWAI -> Stream.of(daftar(impor.jenis(), b, maju));
                                    case JABATAN -> jabatan(b, maju);
                                    case PARAMETER -> Stream.of(parameter(b, maju));
                                })
                .toList();
    }

    private static Langkah daftar(JenisImpor jenis, BarisImpor b, boolean maju) {
        String apa = b.keadaan() != Keadaan.BARU ? "-diubah" : maju ? "-dibuat" : "-dibatalkan";
        return langkah(
                "organisasi." + jenis.kunci() + apa,
                objek(jenis, b),
                b.sebelum(),
                b.sesudah(),
                maju);
    }

    private static Langkah parameter(BarisImpor b, boolean maju) {
        String apa = b.keadaan() == Keadaan.BARU ? "ditetapkan" : "dikembalikan";
        return langkah(
                "organisasi.parameter-" + (maju ? apa : "dibatalkan"),
                new Jejak.Objek("parameter", b.label(), b.label()),
                b.sebelum(),
                b.sesudah(),
                maju);
    }

    /** A row of posts may speak of the post and of its holder: two entries, as on the screen. */
    private static Stream<Langkah> jabatan(BarisImpor b, boolean maju) {
        var hasil = Stream.<Langkah>builder();
        for (boolean tugas : new boolean[] {false, true}) {
            var dulu = BagianJabatan.potong(b.sebelum(), tugas);
            var jadi = BagianJabatan.potong(b.sesudah(), tugas);
            if (jadi != null) {
                hasil.add(
                        langkah(
                                tindakan(tugas, dulu == null, maju),
                                objek(JenisImpor.JABATAN, b),
                                dulu,
                                jadi,
                                maju));
            }
        }
        return hasil.build();
    }

    private static String tindakan(boolean tugas, boolean baru, boolean maju) {
        if (tugas) {
            return baru
                    ? maju ? "organisasi.ditugaskan" : "organisasi.penugasan-dibatalkan"
                    : maju ? "organisasi.penugasan-diakhiri" : "organisasi.penugasan-diteruskan";
        }
        return baru
                ? maju ? "organisasi.jabatan-dibuat" : "organisasi.jabatan-dibatalkan"
                : "organisasi.jabatan-diubah";
    }

    private static Jejak.Objek objek(JenisImpor jenis, BarisImpor b) {
        return new Jejak.Objek(jenis.kunci(), String.valueOf(b.objek()), b.label());
    }

    private static Langkah langkah(
            String tindakan,
            Jejak.Objek objek,
            @Nullable Map<String, @Nullable Object> sebelum,
            @Nullable Map<String, @Nullable Object> sesudah,
            boolean maju) {
        return new Langkah(
                tindakan,
                objek,
                samarkan(maju ? sebelum : sesudah),
                samarkan(maju ? sesudah : sebelum));
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
