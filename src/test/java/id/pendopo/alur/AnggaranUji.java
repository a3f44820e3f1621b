package id.pendopo.alur;

import id.pendopo.BasisDataUji;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A budget in force with a straight plan curve, for tests of what happens after the budget. */
public final class AnggaranUji {

    private AnggaranUji() {}

    /**
     * One sub kegiatan per code, each with this ceiling in rupiah, planned in twelve equal steps.
     */
    public static void buat(Pemda pemda, UUID opd, int tahun, long pagu, List<String> kode) {
        buat(pemda, tahun, pagu, Map.of(opd, kode));
    }

    /** As the other, with a budget of several OPDs. */
    public static void buat(Pemda pemda, int tahun, long pagu, Map<UUID, List<String>> kode) {
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc -> {
                    UUID versi = Uuid7.baru();
                    int baris = kode.values().stream().mapToInt(List::size).sum();
                    jdbc.sql(
                                    """
                                    insert into anggaran.versi (pemda_id, id, tahun, nomor, tahap,
                                        jumlah_baris, nilai_total, dibuat_oleh, dibuat_pada)
                                    values (?, ?, ?, 1 + (select count(*) from anggaran.versi where tahun = ?),
                                        'MURNI', ?, ?, 'uji', now())
                                    """)
                            .params(pemda.id(), versi, tahun, tahun, baris, pagu * baris)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into anggaran.berlaku (pemda_id, tahun, versi_id) values (?, ?, ?)
                                    on conflict (pemda_id, tahun) do update set versi_id = excluded.versi_id
                                    """)
                            .params(pemda.id(), tahun, versi)
                            .update();
                    kode.forEach(
                            (opd, milik) ->
                                    milik.forEach(
                                            k -> sub(jdbc, pemda, versi, opd, tahun, pagu, k)));
                });
    }

    private static void sub(
            JdbcClient jdbc, Pemda pemda, UUID versi, UUID opd, int tahun, long pagu, String kode) {
        UUID sub = Uuid7.baru();
        jdbc.sql(
                        """
                        insert into perencanaan.sub_kegiatan (pemda_id, id, tahun, opd_id, kode, nama,
                            kode_program, nama_program, kode_kegiatan, nama_kegiatan, satuan, target)
                        values (?, ?, ?, ?, ?, ?, '1.03.02', 'Program Uji', '1.03.02.2.01',
                            'Kegiatan Uji', 'km', 12)
                        """)
                .params(pemda.id(), sub, tahun, opd, kode, "Sub kegiatan " + kode)
                .update();
        jdbc.sql(
                        """
                        insert into anggaran.pagu (pemda_id, versi_id, kunci, sub_kegiatan_id,
                            opd_id, nilai_pagu)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(pemda.id(), versi, opd + " " + kode, sub, opd, pagu)
                .update();
        jdbc.sql(
                        """
                        insert into pelaporan.rencana (pemda_id, sub_kegiatan_id, tahun, opd_id, versi)
                        values (?, ?, ?, ?, 1)
                        """)
                .params(pemda.id(), sub, tahun, opd)
                .update();
        jdbc.sql(
                        """
                        insert into pelaporan.rencana_bulan (pemda_id, sub_kegiatan_id, versi, bulan,
                            fisik, nilai_kas)
                        select ?, ?, 1, b, round(b * 100.0 / 12, 2), ?::numeric / 12
                        from generate_series(1, 12) b
                        """)
                .params(pemda.id(), sub, pagu)
                .update();
    }
}
