package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.mesin.DaftarNomor.Pasang;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whose numbers of a machine are, from a day on, by NIP; never by likeness. What was said for
 * days before stays.
 */
@Service
@Transactional
public class NomorService {

    private static final int TERBANYAK = 20_000;
    private static final Pattern NOMOR = Pattern.compile("[0-9A-Za-z._-]{1,32}");
    private static final Pattern NIP = Pattern.compile("\\d{18}");

    private final SqlPemda db;
    private final MesinQueries mesin;
    private final UnggahanService unggahan;
    private final Jejak jejak;
    private final Waktu waktu;

    NomorService(
            SqlPemda db, MesinQueries mesin, UnggahanService unggahan, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.mesin = mesin;
        this.unggahan = unggahan;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    private record Orang(UUID id, String nip, UUID opd) {}

    /**
     * All of them or none. A number that was somebody else's until now ends the day before.
     *
     * @return how many changed
     * @throws AturanDilanggar {@code presensi.mesin.nomor.*}, naming the line
     */
    public int pasangkan(
            Pengguna oleh, UUID mesinId, List<Pasang> semua, LocalDate sejak, boolean berkas) {
        var m = mesin.satu(oleh, mesinId);
        kunci(mesinId);
        if (semua.isEmpty() || semua.size() > TERBANYAK) {
            throw new AturanDilanggar("presensi.mesin.nomor.kosong", TERBANYAK);
        }
        var orang = orang(semua);
        var jangkau = mesin.jangkauan(oleh);
        var berlaku = berlaku(mesinId, semua, sejak);
        var dilihat = new HashSet<String>();
        var berakhir = new ArrayList<UUID>();
        var baru = new ArrayList<Milik>();
        for (Pasang p : semua) {
            if (!NOMOR.matcher(p.nomor()).matches() || !NIP.matcher(p.nip()).matches()) {
                throw new AturanDilanggar(
                        "presensi.mesin.nomor.baris", p.baris(), p.nomor(), p.nip());
            }
            if (!dilihat.add(p.nomor())) {
                throw new AturanDilanggar("presensi.mesin.nomor.ganda", p.baris(), p.nomor());
            }
            Orang o = orang.get(p.nip());
            if (o == null || !jangkau.memuat(o.opd())) {
                throw new AturanDilanggar("presensi.mesin.nomor.nip", p.baris(), p.nip());
            }
            var lama = berlaku.getOrDefault(p.nomor(), List.of());
            if (!sudahMilik(lama, o.id(), sejak)) {
                harusBebas(p, lama, sejak);
                lama.forEach(l -> berakhir.add(l.id()));
                baru.add(new Milik(p.nomor(), p.nip(), o.id()));
            }
        }
        if (!baru.isEmpty()) {
            akhiri(berakhir, sejak.minusDays(1));
            sisip(mesinId, baru, sejak, berkas, oleh);
            jejak.catat(
                    oleh.pelaku(),
                    "presensi.mesin-nomor-dipetakan",
                    new Jejak.Objek("presensi-mesin", mesinId.toString(), m.nama()),
                    null,
                    Map.of(
                            "sejak",
                            sejak.toString(),
                            "nomor",
                            baru.stream().map(x -> x.nomor() + " " + x.nip()).toList()),
                    null);
            unggahan.periksaSemua(mesinId);
        }
        return baru.size();
    }

    private Map<String, Orang> orang(List<Pasang> semua) {
        return db
                .sql(
                        """
                        select id, nip, opd_id as opd from organisasi.pegawai
                        where pemda_id = :pemda and nip = any(:nip) limit :terbanyak
                        """)
                .param("nip", semua.stream().map(Pasang::nip).toArray(String[]::new))
                .param("terbanyak", TERBANYAK)
                .query(Orang.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Orang::nip, Function.identity()));
    }

    private record Milik(String nomor, String nip, UUID pegawai) {}

    private record Berlaku(String nomor, UUID id, UUID pegawai, LocalDate sejak) {}

    /** Whose these numbers are from that day on, the earlier first. */
    private Map<String, List<Berlaku>> berlaku(UUID mesinId, List<Pasang> semua, LocalDate sejak) {
        return db
                .sql(
                        """
                        select nomor, id, pegawai_id as pegawai, berlaku_sejak as sejak
                        from presensi.mesin_nomor
                        where pemda_id = :pemda and mesin_id = :mesin and nomor = any(:nomor)
                            and (berlaku_sampai is null or berlaku_sampai >= :sejak)
                        order by nomor, berlaku_sejak limit :terbanyak
                        """)
                .param("mesin", mesinId)
                .param("nomor", semua.stream().map(Pasang::nomor).toArray(String[]::new))
                .param("sejak", sejak)
                .param("terbanyak", MesinQueries.NOMOR_TERBANYAK)
                .query(Berlaku.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Berlaku::nomor));
    }

    private static boolean sudahMilik(List<Berlaku> lama, UUID pegawai, LocalDate sejak) {
        return lama.size() == 1
                && lama.getFirst().pegawai().equals(pegawai)
                && !lama.getFirst().sejak().isAfter(sejak);
    }

    /** Somebody may have it now, but nobody from that day or later on. */
    private static void harusBebas(Pasang p, List<Berlaku> lama, LocalDate sejak) {
        if (lama.size() > 1 || (lama.size() == 1 && !lama.getFirst().sejak().isBefore(sejak))) {
            throw new AturanDilanggar(
                    "presensi.mesin.nomor.milik.bentrok",
                    p.nomor(),
                    lama.getLast().sejak().toString());
        }
    }

    private void akhiri(List<UUID> semua, LocalDate sampai) {
        db.sql(
                        """
                        update presensi.mesin_nomor set berlaku_sampai = :sampai
                        where pemda_id = :pemda and id = any(:id)
                        """)
                .param("id", semua.toArray(UUID[]::new))
                .param("sampai", sampai)
                .update();
    }

    private void sisip(
            UUID mesinId, List<Milik> baru, LocalDate sejak, boolean berkas, Pengguna oleh) {
        db.sql(
                        """
                        insert into presensi.mesin_nomor (pemda_id, id, mesin_id, nomor, pegawai_id, berlaku_sejak,
                            asal, oleh, oleh_nama, pada)
                        select :pemda, uuidv7(), :mesin, x.nomor, x.pegawai, :sejak, :asal, :oleh, :nama, :kini
                        from unnest(:nomor::text[], :pegawai::uuid[]) as x (nomor, pegawai)
                        """)
                .param("mesin", mesinId)
                .param("nomor", baru.stream().map(Milik::nomor).toArray(String[]::new))
                .param("pegawai", baru.stream().map(Milik::pegawai).toArray(UUID[]::new))
                .param("sejak", sejak)
                .param("asal", berkas ? "BERKAS" : "TANGAN")
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /**
     * From the day after on the number is nobody's.
     *
     * @throws AturanDilanggar {@code presensi.mesin.nomor.akhir} when it began later
     */
    public void lepaskan(Pengguna oleh, UUID mesinId, UUID id, LocalDate sampai) {
        var m = mesin.satu(oleh, mesinId);
        kunci(mesinId);
        String nomor =
                db.sql(
                                """
                                select nomor from presensi.mesin_nomor
                                where pemda_id = :pemda and mesin_id = :mesin and id = :id
                                    and berlaku_sampai is null
                                """)
                        .param("mesin", mesinId)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("nomor " + id));
        int kena =
                db.sql(
                                """
                                update presensi.mesin_nomor set berlaku_sampai = :sampai
                                where pemda_id = :pemda and id = :id and berlaku_sejak <= :sampai
                                """)
                        .param("id", id)
                        .param("sampai", sampai)
                        .update();
        if (kena == 0) {
            throw new AturanDilanggar("presensi.mesin.nomor.akhir", nomor);
        }
        jejak.catat(
                oleh.pelaku(),
                "presensi.mesin-nomor-dilepas",
                new Jejak.Objek("presensi-mesin", mesinId.toString(), m.nama()),
                Map.of("nomor", nomor),
                Map.of("sampai", sampai.toString()),
                null);
        unggahan.periksaSemua(mesinId);
    }

    /** One changes the numbers of a machine after the other. */
    private void kunci(UUID mesinId) {
        db.sql("select id from presensi.mesin where pemda_id = :pemda and id = :id for update")
                .param("id", mesinId)
                .query(UUID.class)
                .single();
    }
}
