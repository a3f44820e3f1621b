package id.pendopo.aduan;

import id.pendopo.aduan.LangkahRepository.Siapa;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * A report that comes in, written in one statement: the complaint, the digest of its code, both
 * clocks, the first steps and the photos. From its number on every other report of the pemda waits
 * for its commit, so each way to the database that is saved here is saved for all of them.
 */
@Repository
class PengajuanRepository {

    private static final String SEMUA =
            JamRepository.MULAI.stripTrailing()
                    + ", aduan as ("
                    + AduanRepository.TAMBAH
                    + """
                    ), kode as (
                        insert into aduan.kode_lacak (pemda_id, aduan_id, sidik)
                        values (:pemda, :id, :kode)
                    ), foto as (
                        insert into aduan.lampiran (pemda_id, id, aduan_id, langkah_id, peran, sidik,
                            nama, terbuka, urutan, dibuat_pada)
                        select :pemda, f.id, :id, :langkah, 'LAPORAN', f.sidik, f.nama, true, f.ke - 1,
                            :pada::timestamptz
                        from unnest(:foto_id::uuid[], :foto_sidik::text[], :foto_nama::text[])
                            with ordinality as f (id, sidik, nama, ke)
                    )
                    insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, oleh, nama,
                        sebagai, terbuka, isi, pada)
                    select :pemda, l.id, :id, l.jenis, :status, :opd, l.oleh, l.nama, l.sebagai, l.terbuka,
                        l.isi, :pada::timestamptz
                    from unnest(:langkah_id::uuid[], :langkah_jenis::text[], :oleh::uuid[], :nama::text[],
                        :sebagai::text[], :terbuka::boolean[], :langkah_isi::text[])
                        as l (id, jenis, oleh, nama, sebagai, terbuka, isi)
                    """;

    private final SqlPemda db;
    private final AduanRepository aduan;

    PengajuanRepository(SqlPemda db, AduanRepository aduan) {
        this.db = db;
        this.aduan = aduan;
    }

    /** A step that its timeline begins with. */
    record Awal(UUID id, JenisLangkah jenis, Pelaku oleh, boolean terbuka, @Nullable String isi) {

        Siapa siapa() {
            return Siapa.dari(oleh);
        }
    }

    /**
     * @param kode the code of its reporter; only the digest is written
     * @param awal at least one step; the photos belong to the first
     */
    void tambah(Aduan a, Pengajuan p, Tenggat.Batas batas, String kode, List<Awal> awal) {
        var foto = p.foto();
        JamRepository.isi(AduanRepository.isi(db.sql(SEMUA), a, p), a.putaran(), batas)
                .param("kode", KodeLacak.sidik(kode))
                .param("langkah", awal.getFirst().id())
                .param("foto_id", foto.stream().map(f -> Uuid7.baru()).toArray(UUID[]::new))
                .param("foto_sidik", kata(foto, Pengajuan.Foto::sidik))
                .param("foto_nama", kata(foto, Pengajuan.Foto::nama))
                .param("langkah_id", awal.stream().map(Awal::id).toArray(UUID[]::new))
                .param("langkah_jenis", kata(awal, l -> l.jenis().name()))
                .param("oleh", awal.stream().map(l -> l.siapa().oleh()).toArray(UUID[]::new))
                .param("nama", kata(awal, l -> l.siapa().nama()))
                .param("sebagai", kata(awal, l -> l.siapa().sebagai()))
                .param("terbuka", awal.stream().map(Awal::terbuka).toArray(Boolean[]::new))
                .param("langkah_isi", kata(awal, Awal::isi))
                .update();
        aduan.salinTembusan(a);
    }

    private static <T> @Nullable String[] kata(List<T> dari, Function<T, @Nullable String> apa) {
        return dari.stream().map(apa).toArray(String[]::new);
    }
}
