package id.pendopo.platform.grafik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sparkline, ranking, ring, double bars, and the scale beneath them. */
class GrafikKecilTests {

    private final Teks t = TeksUji.indonesia();

    @Test
    void garis_mini_terputus_pada_nilai_yang_hilang() {
        Bentuk.Jalur jalur =
                (Bentuk.Jalur)
                        ContohGrafik.mini(Nada.UTAMA, "1", "2", null, "-4", "5")
                                .bentuk()
                                .getFirst();
        assertThat(jalur.d().chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void garis_mini_rata_dan_kosong_tetap_di_dalam() {
        Bentuk.Jalur rata =
                (Bentuk.Jalur) ContohGrafik.mini(Nada.UTAMA, "7", "7").bentuk().getFirst();
        assertThat(rata.d()).isEqualTo("M5 16L115 16");
        assertThat(GarisMini.dari(List.of()).bentuk()).hasSize(1);
    }

    @Test
    void peringkat_seri_berbagi_tempat_dan_belum_lapor_tanpa_tempat() {
        Peringkat p =
                Peringkat.dari(
                        List.of(
                                peserta("A", "90", 3),
                                peserta("B", "95.5", 1),
                                peserta("C", "90.0", 1),
                                peserta("D", null, 2),
                                peserta("E", "60", null)),
                        5,
                        3,
                        BigDecimal.valueOf(75));
        assertThat(p.atas())
                .extracting(x -> x.nomor() + x.peserta().nama())
                .containsExactly("1B", "2A", "2C", "4E");
        assertThat(p.atas()).extracting(Peringkat.Tempat::naik).containsExactly(0, 1, -1, 0);
        assertThat(p.atas().getLast().nada()).isEqualTo(Nada.BURUK);
        assertThat(p.atas().getLast().baru()).isTrue();
        assertThat(p.belumLapor()).extracting(Peringkat.Peserta::nama).containsExactly("D");
        assertThat(p.terlewati()).isZero();
    }

    @Test
    void peringkat_panjang_menyisakan_dua_ujung() {
        Peringkat p = ContohGrafik.peringkat(5, 3);
        assertThat(p.atas()).hasSize(5);
        assertThat(p.bawah()).extracting(Peringkat.Tempat::nomor).containsExactly(36, 37, 38);
        assertThat(p.terlewati()).isEqualTo(30);
    }

    @Test
    void cincin_penuh_digambar_dengan_dua_busur() {
        Cincin penuh =
                Cincin.kemajuan("c", "Serapan", new BigDecimal("130"), "130%", Nada.UTAMA, null);
        Bentuk.Jalur isi = (Bentuk.Jalur) penuh.bidang(t).bentuk().get(1);
        assertThat(isi.d().chars().filter(c -> c == 'A')).hasSize(4);
    }

    @Test
    void cincin_kosong_hanya_alurnya() {
        Cincin nol = Cincin.kemajuan("c", "Serapan", new BigDecimal("-3"), "−3%", Nada.UTAMA, null);
        assertThat(nol.bidang(t).bentuk()).hasSize(2);
        assertThat(Cincin.dari("c", "Aduan", List.of(), "0").bidang(t).bentuk()).hasSize(2);
    }

    @Test
    void cincin_menolak_bagian_negatif() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Cincin.dari(
                                        "c",
                                        "Aduan",
                                        List.of(
                                                new Cincin.Bagian(
                                                        "A",
                                                        new BigDecimal("-1"),
                                                        "−1",
                                                        Nada.BAIK)),
                                        "−1"));
    }

    @Test
    void batang_bulan_belum_lapor_diarsir_dan_negatif_turun_dari_nol() {
        BatangGanda g =
                BatangGanda.dari(
                        List.of(
                                new BatangGanda.Bulan(
                                        1, new BigDecimal("5e9"), new BigDecimal("-2e9"), true),
                                new BatangGanda.Bulan(2, new BigDecimal("5e9"), null, true),
                                new BatangGanda.Bulan(3, new BigDecimal("5e9"), null, false)));
        Bidang b = g.lebar(t);
        double nol =
                b.bentuk().stream()
                        .filter(x -> x.peran() == Peran.NOL)
                        .map(x -> ((Bentuk.Garis) x).y1())
                        .findFirst()
                        .orElseThrow();
        List<Bentuk.Kotak> batang = kotak(b, Peran.BATANG);
        assertThat(batang).hasSize(1);
        assertThat(batang.getFirst().y()).isEqualTo(nol);
        assertThat(batang.getFirst().tinggi()).isPositive();
        assertThat(kotak(b, Peran.ARSIR)).hasSize(1);
        assertThat(g.tabel(t).baris())
                .extracting(List::getLast)
                .containsExactly("−Rp2 M", "belum lapor", "–");
    }

    @Test
    void batang_tanpa_data_mengatakannya() {
        Bidang b = BatangGanda.dari(List.of()).sempit(t);
        assertThat(b.bentuk())
                .anyMatch(x -> x instanceof Bentuk.Tulisan s && s.teks().equals("Belum ada data"));
    }

    @Test
    void label_batang_tidak_bertumpuk() {
        for (Bidang b : List.of(ContohGrafik.batang().lebar(t), ContohGrafik.batang().sempit(t))) {
            List<Petak> petak =
                    b.bentuk().stream()
                            .filter(x -> x.peran() == Peran.LABEL)
                            .map(x -> ((Bentuk.Tulisan) x).petak())
                            .toList();
            assertThat(petak).isNotEmpty();
            for (int i = 0; i < petak.size(); i++) {
                for (int j = i + 1; j < petak.size(); j++) {
                    assertThat(petak.get(i).menimpa(petak.get(j))).isFalse();
                }
            }
        }
    }

    @Test
    void skala_berlangkah_bulat_dan_memuat_nol() {
        Skala s = Skala.mencakup(new BigDecimal("3"), new BigDecimal("228000000000"), 4);
        assertThat(s.tanda().getFirst()).isEqualByComparingTo("0");
        assertThat(s.langkah()).isEqualByComparingTo("1e11");
        assertThat(Skala.mencakup(BigDecimal.ZERO, BigDecimal.ZERO, 4).letak(BigDecimal.ZERO))
                .isZero();
        assertThat(Skala.mencakup(new BigDecimal("-7"), new BigDecimal("-2"), 4).atas())
                .isEqualByComparingTo("0");
    }

    @Test
    void koordinat_bertitik_apa_pun_bahasa_peladen() {
        Locale semula = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("id", "ID"));
            assertThat(Koordinat.tulis(12.345)).isEqualTo("12.3");
            assertThat(Koordinat.tulis(-0.04)).isEqualTo("0");
            assertThat(Koordinat.tulis(-0.55)).isEqualTo("-0.5");
        } finally {
            Locale.setDefault(semula);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Koordinat.tulis(Double.NaN));
    }

    @Test
    void warna_merek_cetak_harus_heksadesimal() {
        assertThatIllegalArgumentException().isThrownBy(() -> Palet.cetak("red\" onload=\"x"));
    }

    private static Peringkat.Peserta peserta(String nama, String skor, Integer lalu) {
        return new Peringkat.Peserta(nama, ContohGrafik.angka(skor), lalu, null);
    }

    private static List<Bentuk.Kotak> kotak(Bidang b, Peran peran) {
        return b.bentuk().stream()
                .filter(x -> x.peran() == peran)
                .map(Bentuk.Kotak.class::cast)
                .toList();
    }
}
