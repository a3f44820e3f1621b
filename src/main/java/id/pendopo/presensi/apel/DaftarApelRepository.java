package id.pendopo.presensi.apel;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelService.Daftar;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions of lists and who stands on them; only ever added to. */
@Repository
class DaftarApelRepository {

    private final SqlPemda db;

    DaftarApelRepository(SqlPemda db) {
        this.db = db;
    }

    /** One line: present, absent or excused, and how that is known. */
    record Catatan(UUID pegawai, String keadaan, String sumber, @Nullable String alasan) {

        /** What stands about somebody already, once more. */
        static Catatan tetap(Orang o) {
            return new Catatan(
                    o.id(),
                    Objects.requireNonNull(o.keadaan()),
                    Objects.requireNonNull(o.sumber()),
                    o.alasan());
        }
    }

    /** Nobody else writes this list until the transaction ends. */
    void bergiliran(Daftar d) {
        db.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended(
                            'presensi.apel ' || :pemda || :apel || :hari || :opd, 0))::text
                        """)
                .param("apel", d.apel().toString())
                .param("hari", d.hari().toString())
                .param("opd", d.opd().toString())
                .query(String.class)
                .single();
    }

    /** Whether this very form was written already. */
    boolean sudah(UUID kunci) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.apel_daftar
                            where pemda_id = :pemda and kunci = :kunci)
                        """)
                .param("kunci", kunci)
                .query(Boolean.class)
                .single();
    }

    /** A new version on top of the one that was seen. */
    void simpan(
            Daftar d,
            JadwalApel apel,
            AturanApel aturan,
            @Nullable String alasan,
            Pengguna oleh,
            Instant pada) {
        db.sql(
                        """
                        insert into presensi.apel_daftar (pemda_id, apel_id, hari, opd_id, versi, kunci, tutup,
                            mulai, sampai, tempat_id, otomatis, jeda_menit, bersama_tk, alasan, oleh,
                            oleh_nama, pada)
                        values (:pemda, :apel, :hari, :opd, :versi, :kunci, :tutup, :mulai, :sampai, :tempat,
                            :otomatis, :jeda, :bersama, :alasan, :oleh, :nama, :pada)
                        """)
                .param("apel", d.apel())
                .param("hari", d.hari())
                .param("opd", d.opd())
                .param("versi", d.versi() + 1)
                .param("kunci", d.kunci())
                .param("tutup", d.tutup())
                .param("mulai", Timestamp.from(DaftarApelQueries.saat(d.hari(), apel.mulai())))
                .param("sampai", Timestamp.from(DaftarApelQueries.saat(d.hari(), apel.sampai())))
                .param("tempat", apel.tempat())
                .param("otomatis", aturan.otomatis() && apel.tempat() != null)
                .param("jeda", aturan.jedaMenit())
                .param("bersama", aturan.bersamaTk())
                .param("alasan", alasan)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** Everybody of this version. */
    void simpan(Daftar d, List<Catatan> isi) {
        db.sql(
                        """
                        insert into presensi.apel_catatan (pemda_id, apel_id, hari, opd_id, versi, pegawai_id,
                            keadaan, sumber, alasan)
                        select :pemda, :apel, :hari, :opd, :versi, x.pegawai, x.keadaan, x.sumber, x.alasan
                        from unnest(:pegawai::uuid[], :keadaan::text[], :sumber::text[], :alasan::text[])
                            as x(pegawai, keadaan, sumber, alasan)
                        """)
                .param("apel", d.apel())
                .param("hari", d.hari())
                .param("opd", d.opd())
                .param("versi", d.versi() + 1)
                .param("pegawai", isi.stream().map(Catatan::pegawai).toArray(UUID[]::new))
                .param("keadaan", isi.stream().map(Catatan::keadaan).toArray(String[]::new))
                .param("sumber", isi.stream().map(Catatan::sumber).toArray(String[]::new))
                .param("alasan", isi.stream().map(Catatan::alasan).toArray(String[]::new))
                .update();
    }
}
