package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One report that holds two matters becomes two. The second has a number and an owner of its own,
 * and the clocks of the first: they began when the citizen wrote. He follows both with one code.
 */
@Service
@Transactional
public class PemisahanService {

    private final PenulisLangkah penulis;
    private final AduanRepository aduan;
    private final AduanQueries baca;
    private final LangkahRepository langkah;
    private final LampiranRepository lampiran;
    private final PelaporRepository pelapor;
    private final JamRepository jam;
    private final KategoriQueries kategori;
    private final RuteQueries rute;
    private final Tenggat tenggat;
    private final Penomoran penomoran;
    private final SqlPemda db;

    PemisahanService(
            PenulisLangkah penulis,
            AduanRepository aduan,
            AduanQueries baca,
            LangkahRepository langkah,
            LampiranRepository lampiran,
            PelaporRepository pelapor,
            JamRepository jam,
            KategoriQueries kategori,
            RuteQueries rute,
            Tenggat tenggat,
            Penomoran penomoran,
            SqlPemda db) {
        this.penulis = penulis;
        this.aduan = aduan;
        this.baca = baca;
        this.langkah = langkah;
        this.lampiran = lampiran;
        this.pelapor = pelapor;
        this.jam = jam;
        this.kategori = kategori;
        this.rute = rute;
        this.tenggat = tenggat;
        this.penomoran = penomoran;
        this.db = db;
    }

    /**
     * The second matter.
     *
     * @param isi what the reporter said of it
     * @param kategori null = that of the first
     * @param foto those of the reporter that belong to it as well
     */
    public record Bagian(String judul, String isi, @Nullable UUID kategori, List<UUID> foto) {}

    /** Splits; gives the number of the second report. */
    public String pisahkan(Pengguna oleh, String nomor, Bagian bagian) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::gabung);
        Aduan asal = k.aduan();
        if (!asal.status().terbuka() || asal.jedaSejak() != null) {
            throw new AturanDilanggar("aduan.petugas.pisah-salah", asal.status().kunci());
        }
        var r = baca.milikPelapor(asal.id());
        var foto =
                bagian.foto().isEmpty()
                        ? List.<Pengajuan.Foto>of()
                        : lampiran.foto(asal.id(), bagian.foto());
        var p = pengajuan(r, bagian, foto);
        var batas = batas(asal, p);
        Aduan baru = baru(asal, p, batas.jenis(), batas.batas());
        aduan.tambah(baru, p);
        jam.mulai(baru.id(), 0, batas.batas());
        salinRahasia(asal.id(), baru.id());
        tandai(asal, baru, oleh, k.kini());
        UUID id =
                langkah.catat(
                        baru, JenisLangkah.DIPISAH, oleh.pelaku(), true, "← " + nomor, k.kini());
        for (int i = 0; i < foto.size(); i++) {
            lampiran.tambah(baru, id, PeranLampiran.LAPORAN, foto.get(i), true, i, k.kini());
        }
        penulis.simpan(k, oleh, JenisLangkah.DIPISAH, true, "→ " + baru.nomor());
        penulis.terbit(
                new AduanEvent.Diajukan(
                        KonteksPemda.wajib().id(), baru.id(), id, baru.opdId(), true));
        return baru.nomor();
    }

    private static Pengajuan pengajuan(
            AduanQueries.Rincian r, Bagian bagian, List<Pengajuan.Foto> foto) {
        Double lintang = r.lintang();
        Double bujur = r.bujur();
        String wilayah = r.kodeWilayah();
        return new Pengajuan(
                r.kanal(),
                bagian.judul(),
                bagian.isi(),
                bagian.kategori() == null ? r.kategoriId() : bagian.kategori(),
                Map.of(),
                new Lokasi(
                        lintang == null || bujur == null ? null : new Koordinat(lintang, bujur),
                        wilayah == null ? null : new KodeWilayah(wilayah),
                        r.patokan()),
                r.kejadian(),
                null,
                r.rahasia(),
                r.pelaporPelanggaran(),
                foto,
                null);
    }

    private record Ukuran(JenisAduan jenis, Tenggat.Batas batas) {}

    /** Its clocks start where those of the first one did. */
    private Ukuran batas(Aduan asal, Pengajuan p) {
        UUID pilihan = p.kategori();
        var k =
                pilihan == null
                        ? null
                        : kategori.dengan(pilihan)
                                .orElseThrow(() -> new TidakDitemukan("kategori " + pilihan));
        JenisAduan semula = asal.tetap().jenis();
        JenisAduan jenis = k == null || semula == JenisAduan.PENGAWASAN ? semula : k.jenis();
        return new Ukuran(
                jenis,
                tenggat.mulai(jenis, k == null ? null : k.hariTindak(), asal.tetap().dibuatPada()));
    }

    /** Its owner is found by the rules; where none fits it stays with that of the first. */
    private Aduan baru(Aduan asal, Pengajuan p, JenisAduan jenis, Tenggat.Batas batas) {
        var t = asal.tetap();
        LocalDate hari = LocalDate.ofInstant(t.dibuatPada(), KonteksPemda.wajib().zona());
        UUID opd = asal.opdId();
        var semula = opd == null ? null : new RuteQueries.Tujuan(opd, asal.tembusan(), null);
        var tujuan =
                jenis == JenisAduan.PENGAWASAN
                        ? semula
                        : rute.tujuan(p.kategori(), p.lokasi().kecamatan(), hari).orElse(semula);
        // what waits for a moderator does not slip past him in two halves
        return Aduan.baru(
                new Aduan.Tetap(
                        Uuid7.baru(),
                        penomoran.berikut("aduan", hari.getYear()),
                        jenis,
                        t.anonim(),
                        t.rahasia(),
                        t.pelaporPelanggaran(),
                        t.dibuatPada(),
                        p.kategori(),
                        t.kodeWilayah()),
                tujuan,
                batas,
                asal.tayang());
    }

    /** The seal is bound to the report: who sent it is sealed anew, seen by nobody. */
    private void salinRahasia(UUID asal, UUID baru) {
        pelapor.buka(asal).ifPresent(p -> pelapor.simpan(baru, p));
        db.sql(
                        """
                        insert into aduan.kode_lacak (pemda_id, aduan_id, sidik)
                        select pemda_id, :baru, sidik from aduan.kode_lacak
                        where pemda_id = :pemda and aduan_id = :asal
                        """)
                .param("baru", baru)
                .param("asal", asal)
                .update();
    }

    private void tandai(Aduan asal, Aduan baru, Pengguna oleh, Instant kini) {
        db.sql(
                        """
                        insert into aduan.pemisahan (pemda_id, aduan_id, asal_id, oleh, nama, pada)
                        values (:pemda, :baru, :asal, :oleh, :nama, :kini)
                        """)
                .param("baru", baru.id())
                .param("asal", asal.id())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(kini))
                .update();
    }
}
