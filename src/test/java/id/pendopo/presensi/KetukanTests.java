package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.KetukanBaru.Asal;
import id.pendopo.presensi.KetukanBaru.Posisi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A punch finds its day and place; the first of a day and direction counts. */
@UjiAplikasi
class KetukanTests {

    private static final Koordinat KANTOR = new Koordinat(-3.4321, 104.2345);
    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @Autowired KetukanService ketukan;
    @Autowired KehadiranQueries kehadiran;
    @Autowired JadwalQueries jadwal;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID pegawai;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(SENIN, LocalTime.of(7, 20), pemda.zona());
        UUID opd = OrangUji.opd(pemda, "Dinas Jalan");
        pegawai = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI).pegawaiId();
        UUID tempat = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur,
                                        radius_m, berlaku_sejak)
                                    values (?, ?, 'Kantor Dinas Jalan', ?, ?, 100, '2026-01-01')
                                    """)
                            .params(pemda.id(), tempat, KANTOR.lintang(), KANTOR.bujur())
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id,
                                        berlaku_sejak) values (?, ?, ?, ?, '2026-01-01')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), tempat, opd)
                            .update();
                });
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Ketukan.Jawaban ketuk(UUID kunci, Arah arah, LocalTime jam, @Nullable Posisi posisi) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        ketukan.catat(
                                new KetukanBaru(
                                        kunci,
                                        pegawai,
                                        arah,
                                        saat(jam),
                                        CaraKetuk.DARING,
                                        Keyakinan.PENUH,
                                        posisi,
                                        null,
                                        List.of(),
                                        Asal.TANPA,
                                        null)));
    }

    private Instant saat(LocalTime jam) {
        return SENIN.atTime(jam).atZone(pemda.zona()).toInstant();
    }

    private static Posisi di(double meterKeUtara, float akurasi) {
        return new Posisi(
                new Koordinat(KANTOR.lintang() + meterKeUtara / 111_195, KANTOR.bujur()), akurasi);
    }

    @Test
    void di_dalam_pagar_dan_tepat_waktu() {
        var j = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 20), di(40, 12));
        assertThat(j.ditinjau()).isFalse();
        assertThat(j.tempat()).isEqualTo("Kantor Dinas Jalan");
        assertThat(j.telat()).isZero();
        assertThat(j.hari()).isEqualTo(SENIN);
    }

    @Test
    void telat_dihitung_dari_pukul_0730() {
        var j = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 49), di(40, 12));
        assertThat(j.telat()).isEqualTo(19);
    }

    @Test
    void di_luar_pagar_diterima_dan_ditinjau() {
        // 260 m from the centre of a circle of 100 m
        var j = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 20), di(260, 12));
        assertThat(j.alasan()).containsExactly(Ketukan.LUAR_PAGAR);
        assertThat(j.jarak()).isBetween(159f, 161f);
    }

    @Test
    void letak_yang_kabur_diterima_dan_ditinjau() {
        var j = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 20), di(10, 900));
        assertThat(j.alasan()).containsExactly(Ketukan.KABUR);
    }

    @Test
    void tanpa_letak_diterima_dan_ditinjau() {
        var j = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 20), null);
        assertThat(j.alasan()).containsExactly(Ketukan.TANPA_POSISI);
    }

    @Test
    void yang_pertama_berlaku_dan_ulangannya_menjawab_sama() {
        UUID kunci = Uuid7.baru();
        var satu = ketuk(kunci, Arah.MASUK, LocalTime.of(7, 20), di(40, 12));
        var sama = ketuk(kunci, Arah.MASUK, LocalTime.of(7, 20), di(40, 12));
        var lain = ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(9, 0), di(40, 12));
        assertThat(List.of(satu.ulang(), sama.ulang(), lain.ulang()))
                .containsExactly(false, true, true);
        assertThat(List.of(sama.waktu(), lain.waktu())).containsOnly(satu.waktu());
        assertThat(hadir().masuk()).isEqualTo(saat(LocalTime.of(7, 20)));
    }

    @Test
    void pulang_melengkapi_hari_yang_sama() {
        ketuk(Uuid7.baru(), Arah.MASUK, LocalTime.of(7, 20), di(40, 12));
        var j = ketuk(Uuid7.baru(), Arah.PULANG, LocalTime.of(15, 30), di(40, 12));
        assertThat(j.telat()).isEqualTo(30);
        assertThat(hadir().pulang()).isEqualTo(saat(LocalTime.of(15, 30)));
    }

    private Kehadiran hadir() {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        kehadiran
                                .untuk(List.of(pegawai), SENIN, SENIN)
                                .get(new KehadiranQueries.Kunci(pegawai, SENIN)));
    }
}
