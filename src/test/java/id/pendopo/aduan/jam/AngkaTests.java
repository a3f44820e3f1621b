package id.pendopo.aduan.jam;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.BukuJamQueries;
import id.pendopo.aduan.JamService;
import id.pendopo.aduan.PelaporService;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sums are what the ledger says, whatever happened and in whatever order. */
@UjiAplikasi
class AngkaTests {

    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PelaporService pelapor;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;
    @Autowired PutaranJam putaran;
    @Autowired AngkaService angka;
    @Autowired AngkaQueries kinerja;
    @Autowired BukuJamQueries buku;
    @Autowired JamService jam;

    private AduanUji u;

    @BeforeEach
    void susun() {
        waktu.setel(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0), ZoneId.of("Asia/Jakarta"));
        u =
                new AduanUji(
                        BasisDataUji.pemdaBaru(),
                        new AduanUji.Alat(pengajuan, penanganan, pelapor, berkas, waktu));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** A month of everything that can happen. */
    private List<Resi> sebulan() {
        var semua = new ArrayList<Resi>();
        u.pada("2026-10-30T23:50");
        for (int i = 0; i < 6; i++) {
            semua.add(u.ajukan());
        }
        u.pada("2026-11-02T09:00");
        for (int i = 0; i < 8; i++) {
            semua.add(u.ajukan());
        }
        // answered after 0, 2, 4 … hours; the last ones not at all
        for (int i = 0; i < 11; i++) {
            u.pada("2026-11-02T%02d:%02d".formatted(9 + i, i * 5));
            u.jawab(semua.get(i));
        }
        u.pada("2026-11-03T12:00");
        putaran.jalankan(u.pemda);
        u.selesaikan(semua.get(0));
        u.nilai(semua.get(0), 5);
        u.selesaikan(semua.get(1));
        u.nilai(semua.get(1), 2);
        u.bukaLagi(semua.get(1));
        u.tolak(semua.get(2));
        u.tolak(semua.get(6));
        u.selesaikan(semua.get(7));
        u.nilai(semua.get(7), 4);
        u.nilai(semua.get(7), 3);
        u.cabut(semua.get(3));
        u.teruskan(semua.get(12), u.air);
        u.teruskan(semua.get(12), u.jalan);
        u.teruskan(semua.get(12), u.air);
        u.tanya(semua.get(8));
        u.ajukan(u.kategori, false, true);
        u.ajukan(null, false, false);
        u.pada("2026-11-27T12:00");
        putaran.jalankan(u.pemda);
        return semua;
    }

    private void gulung() {
        u.jalankan(
                () -> {
                    while (angka.gulung()) {
                        Thread.onSpinWait();
                    }
                });
    }

    private List<String> angkaTersimpan() {
        return u.kolom(
                """
                select to_jsonb(s)::text from aduan.angka s
                where pemda_id = ? and masuk <> 0 order by bulan, opd_id
                """);
    }

    private List<String> emberTersimpan() {
        return u.kolom(
                """
                select bulan || ' ' || opd_id || ' ' || ember || ' ' || jumlah from aduan.angka_jawab
                where pemda_id = ? and jumlah <> 0 order by bulan, opd_id, ember
                """);
    }

    @Test
    void gulungan_sama_dengan_susun_ulang() {
        sebulan();
        gulung();
        var angkanya = angkaTersimpan();
        var embernya = emberTersimpan();
        assertThat(angkanya).hasSize(4);
        u.dalam(() -> angka.susunUlang());
        assertThat(angkaTersimpan()).isEqualTo(angkanya);
        assertThat(emberTersimpan()).isEqualTo(embernya);
    }

    /** Counted once more, straight from complaints and ledger, in other words than the worker's. */
    @Test
    void gulungan_sama_dengan_hitungan_langsung() {
        sebulan();
        gulung();
        var langsung =
                u.kolom(
                        """
                        select to_char(a.dibuat_pada at time zone 'Asia/Jakarta', 'YYYY-MM') || ' '
                            || coalesce(o.singkatan, '-') || ' ' || count(*) || ' '
                            || count(*) filter (where a.status not in ('DUPLIKAT', 'DIALIHKAN', 'DICABUT')) || ' '
                            || count(*) filter (where exists (select 1 from aduan.jam_tercapai t
                                where t.pemda_id = a.pemda_id and t.aduan_id = a.id and t.jenis = 'JAWAB'
                                    and t.putaran = 0 and t.tepat) and a.status <> 'DICABUT') || ' '
                            || count(*) filter (where a.status <> 'DICABUT' and coalesce(
                                (select not t.tepat from aduan.jam_tercapai t
                                    where t.pemda_id = a.pemda_id and t.aduan_id = a.id
                                        and t.jenis = 'JAWAB' and t.putaran = 0),
                                (select j.batas <= '2026-11-27 12:00+07' from aduan.jam j
                                    where j.pemda_id = a.pemda_id and j.aduan_id = a.id
                                        and j.jenis = 'JAWAB' and j.putaran = 0))) || ' '
                            || count(*) filter (where a.status = 'SELESAI') || ' '
                            || coalesce(sum(a.nilai), 0) || ' ' || count(a.nilai)
                        from aduan.aduan a
                        left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
                        where a.pemda_id = ? and not a.pelapor_pelanggaran
                        group by to_char(a.dibuat_pada at time zone 'Asia/Jakarta', 'YYYY-MM'), o.singkatan
                        order by 1
                        """);
        var digulung =
                u.kolom(
                        """
                        select to_char(s.bulan, 'YYYY-MM') || ' ' || coalesce(o.singkatan, '-') || ' '
                            || s.masuk || ' ' || s.dihitung || ' ' || s.jawab_tepat || ' '
                            || s.jawab_lewat || ' ' || s.tuntas || ' ' || s.nilai_jumlah || ' '
                            || s.nilai_banyak
                        from aduan.angka s
                        left join organisasi.opd o on o.pemda_id = s.pemda_id and o.id = s.opd_id
                        where s.pemda_id = ? order by 1
                        """);
        assertThat(digulung).isEqualTo(langsung).hasSize(4);
    }

    @Test
    void median_terletak_dalam_embernya() {
        sebulan();
        gulung();
        var baris = u.dalam(() -> kinerja.kinerja(YearMonth.of(2026, 1), YearMonth.of(2026, 12)));
        int menit = baris.total().median().menit();
        int lebar = baris.total().median().lebar();
        int nyata =
                Integer.parseInt(
                        u.kolom(
                                        """
                                        select percentile_disc(0.5) within group (order by
                                            floor(extract(epoch from t.pada - a.dibuat_pada) / 60)::int)
                                        from aduan.aduan a
                                        join aduan.jam_tercapai t on t.pemda_id = a.pemda_id
                                            and t.aduan_id = a.id and t.jenis = 'JAWAB' and t.putaran = 0
                                        where a.pemda_id = ? and a.status <> 'DICABUT'
                                            and not a.pelapor_pelanggaran
                                        """)
                                .getFirst());
        assertThat(nyata).isBetween(menit, menit + lebar - 1);
    }

    @Test
    void pelaporan_pelanggaran_tidak_dihitung_di_mana_pun() {
        u.ajukan(u.kategori, false, true);
        gulung();
        assertThat(angkaTersimpan()).isEmpty();
        assertThat(u.kolom("select aduan_id from aduan.angka_aduan where pemda_id = ?")).isEmpty();
    }

    @Test
    void salinan_batas_pada_aduan_sama_dengan_buku_dan_dapat_dipulihkan() {
        var semua = sebulan();
        // one clock still stands, one was opened again, one went from OPD to OPD
        assertThat(beda()).isEmpty();
        u.pada("2026-11-30T09:00");
        u.balas(semua.get(8));
        assertThat(beda()).isEmpty();
        UUID rusak = semua.get(8).aduanId();
        BasisDataUji.jalankanDalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        update aduan.aduan set batas_tindak = ?
                                        where pemda_id = ? and id = ?
                                        """)
                                .params(Timestamp.from(waktu.sekarangUrusan()), u.pemda.id(), rusak)
                                .update());
        assertThat(beda()).containsExactly(rusak);
        u.jalankan(() -> jam.pulihkan(rusak));
        assertThat(beda()).isEmpty();
    }

    private List<UUID> beda() {
        return u.dalam(
                () -> {
                    var hasil = new ArrayList<UUID>();
                    UUID sesudah = null;
                    do {
                        var b = buku.beda(sesudah, 5);
                        hasil.addAll(b.aduan());
                        sesudah = b.lanjut();
                    } while (sesudah != null);
                    return hasil;
                });
    }
}
