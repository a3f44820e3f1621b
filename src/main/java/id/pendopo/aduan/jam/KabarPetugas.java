package id.pendopo.aduan.jam;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.akun.PemegangIzinQueries;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the staff: by day at once, at night in one digest at its end. Whether something waits
 * follows from the moment at which it happened, so that a second delivery comes to the same.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class KabarPetugas {

    private static final Duration SIMPAN = Duration.ofDays(7);
    private static final int SEKALI = 500;

    private final PemberitahuanService pemberitahuan;
    private final PenulisKabarAduan penulis;
    private final PemegangIzinQueries pemegang;
    private final ParameterKini parameter;
    private final SqlPemda db;

    KabarPetugas(
            PemberitahuanService pemberitahuan,
            PenulisKabarAduan penulis,
            PemegangIzinQueries pemegang,
            ParameterKini parameter,
            SqlPemda db) {
        this.pemberitahuan = pemberitahuan;
        this.penulis = penulis;
        this.pemegang = pemegang;
        this.parameter = parameter;
        this.db = db;
    }

    /**
     * Tells these people of a complaint.
     *
     * @param batasJam due moment of the clock by the hour, null where it no longer runs
     */
    void beritahu(
            Set<UUID> akun, PenulisKabarAduan.Hal hal, @Nullable Instant batasJam, Instant pada) {
        beritahu(List.of(new Untuk(akun, hal, batasJam, pada)));
    }

    /**
     * People, and what they are told.
     *
     * @param batasJam due moment of the clock by the hour, null where it no longer runs
     * @param pada when it happened
     */
    record Untuk(
            Set<UUID> akun, PenulisKabarAduan.Hal hal, @Nullable Instant batasJam, Instant pada) {}

    /** Tells all of it. */
    void beritahu(List<Untuk> semua) {
        var segera = new ArrayList<PemberitahuanService.Untuk>();
        for (Untuk u : semua) {
            sampai(u.pada(), u.batasJam())
                    .ifPresentOrElse(
                            sampai -> tunda(u.akun(), u.hal(), sampai),
                            () ->
                                    segera.add(
                                            new PemberitahuanService.Untuk(
                                                    u.akun(), penulis.kabar(u.hal()))));
        }
        pemberitahuan.beritahu(segera);
    }

    /** Old news, found after the server slept or after an import: one digest of this round. */
    void gabungkan(Set<UUID> akun, PenulisKabarAduan.Hal hal, Instant kini) {
        tunda(akun, hal, sampai(kini, null).orElse(kini));
    }

    private Optional<Instant> sampai(Instant pada, @Nullable Instant batasJam) {
        var zona = KonteksPemda.wajib().zona();
        return JamTenang.dari(parameter.pada(JamTenang.KODE, LocalDate.ofInstant(pada, zona)))
                .tunda(pada, batasJam, zona);
    }

    private void tunda(Collection<UUID> akun, PenulisKabarAduan.Hal hal, Instant sampai) {
        if (akun.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into aduan.kabar_tunda (pemda_id, akun_id, terbit, aduan_id, jenis, jam,
                            sampai)
                        select :pemda, a.akun, :terbit, :aduan, :jenis, :jam, :sampai
                        from unnest(:akun::uuid[]) as a (akun) order by a.akun
                        on conflict (pemda_id, akun_id, terbit) do nothing
                        """)
                .param("akun", akun.toArray(UUID[]::new))
                .param("terbit", hal.terbit())
                .param("aduan", hal.aduanId())
                .param("jenis", hal.jenis().name())
                .param("jam", hal.jam() == null ? null : hal.jam().name())
                .param("sampai", Timestamp.from(sampai))
                .update();
    }

    /**
     * The digests whose hour has come, each person's in one; what was seen to meanwhile is left
     * out.
     *
     * @return how many people were told
     */
    int kirimTertunda(Instant kini) {
        var orang =
                db.sql(
                                """
                                select distinct akun_id from aduan.kabar_tunda
                                where pemda_id = :pemda and dikirim_pada is null and sampai <= :kini
                                order by akun_id limit :sekali
                                """)
                        .param("kini", Timestamp.from(kini))
                        .param("sekali", SEKALI)
                        .query(UUID.class)
                        .list();
        int terkirim = 0;
        for (UUID akun : orang) {
            var isi = ambil(akun, kini);
            var malam = malam(isi, kini);
            if (!malam.kosong()) {
                UUID terbit = isi.stream().map(Tunda::terbit).max(UUID::compareTo).orElseThrow();
                pemberitahuan.beritahu(Set.of(akun), penulis.ringkasan(malam, terbit, kini));
                terkirim++;
            }
        }
        db.sql("delete from aduan.kabar_tunda where pemda_id = :pemda and dikirim_pada < :batas")
                .param("batas", Timestamp.from(kini.minus(SIMPAN)))
                .update();
        return terkirim;
    }

    /** One piece of news of the night, and how its complaint stands now. */
    private record Tunda(
            UUID terbit,
            UUID aduanId,
            String jenis,
            @Nullable String jam,
            boolean rahasia,
            boolean terjawab,
            Instant batasJawab,
            Instant batasTindak) {

        boolean jamJawab() {
            return !"TINDAK".equals(jam);
        }

        Instant batas() {
            return jamJawab() ? batasJawab : batasTindak;
        }
    }

    /** Marks them as sent, and gives those whose complaint still wants something. */
    private List<Tunda> ambil(UUID akun, Instant kini) {
        return db
                .sql(
                        """
                        with kirim as (
                            update aduan.kabar_tunda set dikirim_pada = :kini
                            where pemda_id = :pemda and akun_id = :akun and dikirim_pada is null
                                and sampai <= :kini
                            returning terbit, aduan_id, jenis, jam
                        )
                        select k.terbit, k.aduan_id, k.jenis, k.jam,
                            a.pelapor_pelanggaran as rahasia, a.dijawab_pada is not null as terjawab,
                            a.batas_jawab, a.batas_tindak
                        from kirim k
                        join aduan.aduan a on a.pemda_id = :pemda and a.id = k.aduan_id
                        where a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                        order by k.terbit limit 10000
                        """)
                .param("akun", akun)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Tunda(
                                        rs.getObject("terbit", UUID.class),
                                        rs.getObject("aduan_id", UUID.class),
                                        rs.getString("jenis"),
                                        rs.getString("jam"),
                                        rs.getBoolean("rahasia"),
                                        rs.getBoolean("terjawab"),
                                        rs.getTimestamp("batas_jawab").toInstant(),
                                        rs.getTimestamp("batas_tindak").toInstant()))
                .list()
                .stream()
                .filter(t -> !t.jamJawab() || !t.terjawab())
                .toList();
    }

    private static PenulisKabarAduan.Malam malam(List<Tunda> isi, Instant kini) {
        var biasa = isi.stream().filter(t -> !t.rahasia()).toList();
        var tenggat = biasa.stream().filter(t -> t.jenis().equals("TENGGAT")).toList();
        var lewat = new HashSet<String>();
        var tempo = new HashSet<String>();
        for (Tunda t : tenggat) {
            (t.batas().isAfter(kini) ? tempo : lewat).add(t.aduanId() + " " + t.jam());
        }
        return new PenulisKabarAduan.Malam(
                berapa(biasa, "BARU"),
                berapa(biasa, "PINDAH"),
                berapa(biasa, "DIBUKA_LAGI"),
                lewat.size(),
                tempo.size(),
                tenggat.stream()
                        .map(Tunda::batas)
                        .filter(b -> b.isAfter(kini))
                        .min(Instant::compareTo)
                        .orElse(null),
                (int) isi.stream().filter(Tunda::rahasia).map(Tunda::aduanId).distinct().count());
    }

    private static int berapa(List<Tunda> isi, String jenis) {
        return (int)
                isi.stream()
                        .filter(t -> t.jenis().equals(jenis))
                        .map(Tunda::aduanId)
                        .distinct()
                        .count();
    }

    /** Those of them who may open the page of the staff. */
    Set<UUID> yangMelihat(Set<UUID> akun, UUID opd, LocalDate hari) {
        var hasil = new HashSet<>(pemegang.akun(IzinAduan.LIHAT, opd, hari));
        hasil.retainAll(akun);
        return hasil;
    }
}
