package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command of the module does at its end: trail, event, live pages. */
@Component
class PencatatOrganisasi {

    private final SqlPemda db;
    private final Jejak jejak;
    private final ApplicationEventPublisher penerbit;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PencatatOrganisasi(
            SqlPemda db,
            Jejak jejak,
            ApplicationEventPublisher penerbit,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.jejak = jejak;
        this.penerbit = penerbit;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    void catat(
            Pengguna oleh,
            String tindakan,
            Jejak.Objek objek,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah,
            @Nullable String alasan) {
        jejak.catat(oleh.pelaku(), tindakan, objek, bernama(sebelum), bernama(sesudah), alasan);
        pengumuman.setelahCommit(OrganisasiQueries.TOPIK);
    }

    /** The trail is read by people: an agency stands in it by its name. */
    private @Nullable Map<String, ?> bernama(@Nullable Map<String, ?> isi) {
        if (isi == null || isi.values().stream().noneMatch(UUID.class::isInstance)) {
            return isi;
        }
        var hasil = new LinkedHashMap<String, @Nullable Object>(isi);
        hasil.replaceAll((k, v) -> v instanceof UUID id ? namaOpd(id) : v);
        return hasil;
    }

    private String namaOpd(UUID id) {
        return db.sql("select nama from organisasi.opd where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(id.toString());
    }

    void penugasanBerubah(UUID jabatan) {
        penerbit.publishEvent(
                new OrganisasiEvent.PenugasanBerubah(KonteksPemda.wajib().id(), jabatan));
    }

    void pegawaiBerganti(UUID id, String nipLama, String nip, String nama) {
        penerbit.publishEvent(
                new OrganisasiEvent.PegawaiBerganti(
                        KonteksPemda.wajib().id(), id, nipLama, nip, nama));
    }

    void terbitkan(OrganisasiEvent peristiwa) {
        penerbit.publishEvent(peristiwa);
    }

    LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** An ending needs its reason; a change of a mistyped word does not. */
    static String alasan(String alasan) {
        if (alasan.isBlank()) {
            throw new AturanDilanggar("organisasi.alasan-kosong");
        }
        return alasan.strip();
    }

    static void versiSama(int diketahui, int kini) {
        if (diketahui != kini) {
            throw new AturanDilanggar("organisasi.bentrok");
        }
    }

    /** Text that may be left out. */
    static @Nullable String kosongkan(@Nullable String teks) {
        return teks == null || teks.isBlank() ? null : teks.strip();
    }

    static String terisi(String teks, String kode) {
        String rapi = teks.replaceAll("\\s+", " ").strip();
        if (rapi.isEmpty()) {
            throw new AturanDilanggar(kode);
        }
        return rapi;
    }
}
