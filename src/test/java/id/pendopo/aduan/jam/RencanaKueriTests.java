package id.pendopo.aduan.jam;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Under row security, with many complaints of the past and few that are open, the job and the pages
 * of figures read by index and nothing from end to end.
 */
@UjiAplikasi
class RencanaKueriTests {

    private static final int BANYAK = 20_000;

    private static Pemda pemda;

    @BeforeAll
    static void isi() {
        pemda = BasisDataUji.pemdaBaru();
        UUID opd = OrangUji.opd(pemda, "Dinas Rencana");
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    // one in a hundred is open
                    j.sql(
                                    """
                                    insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul,
                                        isi, anonim, rahasia, pelapor_pelanggaran, tayang, opd_id,
                                        dibuat_pada, batas_jawab, dijawab_pada, batas_tindak,
                                        selesai_pada, diubah_pada)
                                    select :pemda, gen_random_uuid(), 'R-' || i, 'WEB', 'PENGADUAN',
                                        case when i % 100 = 0 then 'DITERUSKAN' else 'DITUTUP' end,
                                        'Lampu padam', 'Lampu jalan padam.', true, false, false, 'TAYANG',
                                        :opd, t, t + interval '24 hours',
                                        case when i % 100 <> 0 then t + interval '3 hours' end,
                                        t + interval '20 days', null, t
                                    from generate_series(1, :banyak) i
                                    cross join lateral (select timestamptz '2026-11-01 00:00+07'
                                        - i * interval '1 hour' as t) w
                                    """)
                            .param("pemda", pemda.id())
                            .param("opd", opd)
                            .param("banyak", BANYAK)
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.jam (pemda_id, aduan_id, jenis, putaran, mulai, batas,
                                        ukuran, aturan_sejak)
                                    select a.pemda_id, a.id, j.jenis, 0, a.dibuat_pada,
                                        case j.jenis when 'JAWAB' then a.batas_jawab
                                            else a.batas_tindak end, 14, '2020-01-01'
                                    from aduan.aduan a
                                    cross join (values ('JAWAB'), ('TINDAK')) j (jenis)
                                    where a.pemda_id = :pemda
                                    """)
                            .param("pemda", pemda.id())
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.agenda (pemda_id, aduan_id, jenis, putaran, pada)
                                    select m.pemda_id, m.aduan_id, m.jenis, 0,
                                        timestamptz '2026-11-01 00:00+07' + random() * interval '300 days'
                                    from aduan.jam m where m.pemda_id = :pemda
                                    """)
                            .param("pemda", pemda.id())
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.angka_aduan (pemda_id, aduan_id, bulan, opd_id, dibuat_pada,
                                        terbuka, dihitung, dijawab, jawab_tepat, jawab_lewat, tindak_tepat,
                                        tindak_lewat, tuntas, ditolak, dibuka_lagi, tingkat, pindah)
                                    select pemda_id, id, date_trunc('month', dibuat_pada)::date, opd_id,
                                        dibuat_pada, status = 'DITERUSKAN', true, true, true, false, true,
                                        false, true, false, false,
                                        case when status = 'DITERUSKAN' then 2 else 0 end, 3
                                    from aduan.aduan where pemda_id = :pemda
                                    """)
                            .param("pemda", pemda.id())
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.angka (pemda_id, bulan, opd_id, masuk, terbuka, dihitung,
                                        dijawab, jawab_tepat, jawab_lewat, tindak_tepat, tindak_lewat,
                                        tuntas, ditolak, dibuka_lagi, nilai_jumlah, nilai_banyak)
                                    select :pemda, date '2010-01-01' + i * interval '1 month',
                                        gen_random_uuid(), 5, 0, 5, 5, 5, 0, 5, 0, 5, 0, 0, 0, 0
                                    from generate_series(1, 200) i cross join generate_series(1, 30)
                                    """)
                            .param("pemda", pemda.id())
                            .update();
                });
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql(
                                        """
                                        analyze aduan.aduan, aduan.jam, aduan.agenda, aduan.angka_aduan, aduan.angka
                                        """)
                                .update());
    }

    private String rencana(String sql, Map<String, Object> lain) {
        var param = new HashMap<>(lain);
        param.put("pemda", pemda.id());
        List<String> baris =
                BasisDataUji.dalam(
                        pemda,
                        j -> j.sql("explain " + sql).params(param).query(String.class).list());
        return String.join("\n", baris);
    }

    private static Map<String, Object> potong(Object... lain) {
        var p = new HashMap<String, Object>();
        p.put("saat", saat("1970-01-01T00:00:00Z"));
        p.put("id", new UUID(0, 0));
        p.put("banyak", 26);
        for (int i = 0; i < lain.length; i += 2) {
            p.put((String) lain[i], lain[i + 1]);
        }
        return p;
    }

    private static Timestamp saat(String s) {
        return Timestamp.from(Instant.parse(s));
    }

    @Test
    void pekerjaan_setiap_menit() {
        assertThat(
                        rencana(
                                AgendaService.JATUH,
                                Map.of(
                                        "kini",
                                        saat("2026-11-02T00:00:00Z"),
                                        "sesudah",
                                        saat("1970-01-01T00:00:00Z"),
                                        "aduan",
                                        new UUID(0, 0),
                                        "banyak",
                                        500)))
                .contains("agenda_pada")
                .doesNotContain("Seq Scan");
    }

    @Test
    void daftar_pimpinan() {
        Timestamp kini = saat("2026-11-02T00:00:00Z");
        assertThat(rencana(PantauQueries.LEWAT_JAWAB, potong("kini", kini)))
                .contains("aduan_jawab")
                .doesNotContain("Seq Scan on aduan");
        assertThat(rencana(PantauQueries.LEWAT_TINDAK, potong("kini", kini)))
                .contains("aduan_tindak")
                .doesNotContain("Seq Scan on aduan");
        assertThat(rencana(PantauQueries.TERLAMA, potong()))
                .containsPattern("angka_aduan_(terbuka|pindah|naik)")
                .doesNotContain("Seq Scan on aduan")
                .doesNotContain("Seq Scan on angka_aduan");
        assertThat(rencana(PantauQueries.PINDAH, potong()))
                .containsPattern("angka_aduan_(terbuka|pindah|naik)")
                .doesNotContain("Seq Scan on angka_aduan");
        assertThat(rencana(PantauQueries.NAIK, potong("tingkat", 2)))
                .containsPattern("angka_aduan_(terbuka|pindah|naik)")
                .doesNotContain("Seq Scan on angka_aduan");
    }

    @Test
    void angka_satu_tahun() {
        assertThat(
                        rencana(
                                AngkaQueries.PER_BULAN,
                                Map.of(
                                        "dari",
                                        java.time.LocalDate.of(2026, 1, 1),
                                        "sampai",
                                        java.time.LocalDate.of(2026, 12, 1))))
                .contains("angka_pkey")
                .doesNotContain("Seq Scan on angka")
                .doesNotContain("aduan.aduan");
    }
}
