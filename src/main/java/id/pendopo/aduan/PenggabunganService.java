package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duplicates under one number. Each stays visible and counted; its supporters count for the other
 * from then on. Reports of abuse are never merged, nor those of different owners: ten people who
 * complain about one official are ten complaints.
 */
@Service
@Transactional
public class PenggabunganService {

    private final PenulisLangkah penulis;
    private final AduanRepository aduan;
    private final PetugasLapanganRepository lapangan;
    private final SqlPemda db;

    PenggabunganService(
            PenulisLangkah penulis,
            AduanRepository aduan,
            PetugasLapanganRepository lapangan,
            SqlPemda db) {
        this.penulis = penulis;
        this.aduan = aduan;
        this.lapangan = lapangan;
        this.db = db;
    }

    /**
     * @param induk number that it is merged into
     * @throws AturanDilanggar {@code aduan.petugas.gabung-*} with what stands against it
     */
    public void gabung(Pengguna oleh, String nomor, String induk, String alasan) {
        String ke = induk.strip();
        if (ke.equals(nomor)) {
            throw new AturanDilanggar("aduan.petugas.gabung-sendiri");
        }
        // both are locked in the order of their numbers, so that two who merge crosswise never wait
        // for each other
        boolean dulu = ke.compareTo(nomor) < 0;
        var pertama = dulu ? tujuan(ke) : penulis.terkunci(nomor);
        var kedua = dulu ? penulis.terkunci(nomor) : tujuan(ke);
        Aduan a = dulu ? kedua : pertama;
        Aduan i = dulu ? pertama : kedua;
        harusBoleh(oleh, a, i);
        String sebab =
                PenulisLangkah.harusAda(
                        alasan, PenangananService.ALASAN_TERPENDEK, "aduan.alasan-pendek");
        harusSejenis(a, i);
        var k = penulis.kerja(a);
        a.gabungKe(i.id());
        lapangan.lepas(a.id(), k.kini());
        UUID id = penulis.simpan(k, oleh, JenisLangkah.DIGABUNG, true, "→ " + ke + ". " + sebab);
        int ikut = aduan.dukungan(a.id()) + 1;
        catat(a, i, ikut, oleh, k);
        aduan.tambahDukungan(i.id(), ikut);
        penulis.simpan(penulis.kerja(i), oleh, JenisLangkah.DIGABUNG, true, "← " + nomor);
        penulis.terbit(new AduanEvent.Berakhir(KonteksPemda.wajib().id(), a.id(), id, a.status()));
    }

    private Aduan tujuan(String nomor) {
        return aduan.kunci(nomor)
                .orElseThrow(() -> new AturanDilanggar("aduan.petugas.gabung-tak-ada", nomor));
    }

    private static void harusBoleh(Pengguna oleh, Aduan a, Aduan i) {
        if (!WewenangAduan.dari(oleh, a).gabung()) {
            throw new TidakDitemukan("aduan " + a.nomor());
        }
        // whether a number of another OPD exists is none of his business either
        if (!WewenangAduan.dari(oleh, i).gabung()) {
            throw new AturanDilanggar("aduan.petugas.gabung-tak-ada", i.nomor());
        }
    }

    private static void harusSejenis(Aduan a, Aduan i) {
        if (a.tetap().jenis() == JenisAduan.PENGAWASAN
                || i.tetap().jenis() == JenisAduan.PENGAWASAN) {
            throw new AturanDilanggar("aduan.petugas.gabung-pengawasan");
        }
        if (a.opdId() != null && !Objects.equals(a.opdId(), i.opdId())) {
            throw new AturanDilanggar("aduan.petugas.gabung-opd-lain");
        }
        if (!i.status().terbuka()) {
            throw new AturanDilanggar(
                    "aduan.petugas.gabung-berakhir", i.nomor(), i.status().kunci());
        }
        if (a.tetap().rahasia() != i.tetap().rahasia()) {
            throw new AturanDilanggar("aduan.petugas.gabung-rahasia");
        }
    }

    private void catat(Aduan a, Aduan i, int ikut, Pengguna oleh, PenulisLangkah.Kerja k) {
        db.sql(
                        """
                        insert into aduan.penggabungan (pemda_id, id, aduan_id, induk_id, dukungan, oleh,
                            nama, pada)
                        values (:pemda, :id, :aduan, :induk, :dukungan, :oleh, :nama, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("aduan", a.id())
                .param("induk", i.id())
                .param("dukungan", ikut)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(k.kini()))
                .update();
    }

    /** The merge was a mistake: it goes on by itself, its clocks as if nothing had been. */
    public void urai(Pengguna oleh, String nomor, String alasan) {
        String induk = induk(nomor);
        // in the order of their numbers, as above
        if (induk.compareTo(nomor) < 0) {
            penulis.terkunci(induk);
        }
        var k = penulis.mulai(oleh, nomor, WewenangAduan::gabung);
        Aduan i = penulis.terkunci(induk);
        if (!i.id().equals(k.aduan().indukId())) {
            throw new AturanDilanggar("aduan.petugas.tidak-digabung");
        }
        String sebab =
                PenulisLangkah.harusAda(
                        alasan, PenangananService.ALASAN_TERPENDEK, "aduan.alasan-pendek");
        Aduan a = k.aduan();
        a.pisah();
        UUID id =
                penulis.simpan(
                        k, oleh, JenisLangkah.DIPISAH, true, "← " + i.nomor() + ". " + sebab);
        aduan.tambahDukungan(i.id(), -lepas(a, k));
        penulis.simpan(penulis.kerja(i), oleh, JenisLangkah.DIPISAH, true, "→ " + nomor);
        UUID opd = a.opdId();
        UUID pemda = KonteksPemda.wajib().id();
        penulis.terbit(
                opd == null
                        ? new AduanEvent.Berlanjut(pemda, a.id(), id)
                        : new AduanEvent.Diteruskan(pemda, a.id(), id, opd));
    }

    private String induk(String nomor) {
        return db.sql(
                        """
                        select i.nomor from aduan.aduan a
                        join aduan.aduan i on i.pemda_id = a.pemda_id and i.id = a.induk_id
                        where a.pemda_id = :pemda and a.nomor = :nomor
                        """)
                .param("nomor", nomor)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AturanDilanggar("aduan.petugas.tidak-digabung"));
    }

    private int lepas(Aduan a, PenulisLangkah.Kerja k) {
        return db.sql(
                        """
                        update aduan.penggabungan set dilepas_pada = :pada
                        where pemda_id = :pemda and aduan_id = :aduan and dilepas_pada is null
                        returning dukungan
                        """)
                .param("pada", Timestamp.from(k.kini()))
                .param("aduan", a.id())
                .query(Integer.class)
                .single();
    }
}
