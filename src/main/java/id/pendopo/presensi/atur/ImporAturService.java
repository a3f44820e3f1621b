package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService.JenisLibur;
import id.pendopo.organisasi.LiburService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.atur.Impor.Baris;
import id.pendopo.presensi.atur.Impor.Jenis;
import id.pendopo.presensi.atur.Impor.Keadaan;
import id.pendopo.presensi.atur.Impor.Nasib;
import id.pendopo.presensi.atur.geo.PembacaGeo;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of places and of days off: looked at, applied as a whole, taken back. */
@Service
@Transactional
public class ImporAturService {

    private static final Set<Integer> SEPEKAN = Set.of(1, 2, 3, 4, 5, 6, 7);

    private final SqlPemda db;
    private final BacaBerkas baca;
    private final BacaGeo geo;
    private final ImporAturQueries impor;
    private final TempatService tempat;
    private final LiburService libur;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    ImporAturService(
            SqlPemda db,
            BacaBerkas baca,
            BacaGeo geo,
            ImporAturQueries impor,
            TempatService tempat,
            LiburService libur,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.baca = baca;
        this.geo = geo;
        this.impor = impor;
        this.tempat = tempat;
        this.libur = libur;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /**
     * Reads a file of places, a table or a drawing; nothing counts yet.
     *
     * @param radius of rows that name none
     * @param bawaan for whom what is drawn is where the file does not say; may be empty
     */
    public UUID periksaTempat(Pengguna oleh, Path berkas, String nama, int radius, String bawaan) {
        var baris =
                PembacaGeo.baca(berkas, nama)
                        .map(fitur -> geo.tempat(oleh, fitur, radius, bawaan, hari()))
                        .orElseGet(() -> baca.tempat(oleh, berkas, nama, radius, hari()));
        return simpan(oleh, Jenis.TEMPAT, nama, baris);
    }

    /**
     * Reads a list of days off; nothing counts yet.
     *
     * @param dasar of rows that name none
     */
    public UUID periksaLibur(Pengguna oleh, Path berkas, String nama, String dasar) {
        PencatatAtur.harusAtur(oleh);
        return simpan(oleh, Jenis.LIBUR, nama, baca.libur(berkas, nama, dasar));
    }

    private UUID simpan(Pengguna oleh, Jenis jenis, String nama, List<Baris> baris) {
        if (baris.isEmpty()) {
            throw new AturanDilanggar("presensi.atur.impor.kosong");
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.impor_atur (pemda_id, id, jenis, berkas, keadaan, isi, dibuat_oleh,
                            dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :jenis, :berkas, 'DRAF', :isi::jsonb, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("jenis", jenis.name())
                .param("berkas", nama)
                .param("isi", ImporAturQueries.JSON.writeValueAsString(baris))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return id;
    }

    /**
     * Applies what is new in a file; rows that are wrong or there already are left out.
     *
     * @throws AturanDilanggar {@code presensi.atur.impor.keadaan.bentrok} when it was applied
     *     already
     */
    public void terapkan(Pengguna oleh, Jenis jenis, UUID id) {
        pencatat.kunci("impor", id);
        var i = impor.satu(oleh, jenis, id);
        if (!i.bisaDiterapkan()) {
            throw new AturanDilanggar("presensi.atur.impor.keadaan.bentrok");
        }
        var hasil = new ArrayList<String>();
        for (Baris b : i.baris()) {
            if (b.nasib() == Nasib.BARU) {
                hasil.add(jenis == Jenis.TEMPAT ? tempat(oleh, b.nilai()) : libur(oleh, b.nilai()));
            }
        }
        keadaan(id, Keadaan.DITERAPKAN, hasil);
        pencatat.catat(
                oleh,
                "impor-diterapkan",
                objek(i),
                null,
                Map.of("baris", hasil.size(), "jenis", jenis.name()));
    }

    private String tempat(Pengguna oleh, Map<String, String> n) {
        int radius = Integer.parseInt(n.get("radius"));
        var bentuk =
                n.containsKey("sudut")
                        ? Bentuk.poligon(n.get("sudut"), radius)
                        : Bentuk.lingkaran(n.get("titik"), radius);
        return tempat.tambah(
                        oleh,
                        new TempatService.Isian(n.get("nama"), bentuk, hari()),
                        new PembagianTempatService.Bagi(
                                id(n.get("opd")), id(n.get("pegawai")), SEPEKAN, hari(), null))
                .toString();
    }

    private static @Nullable UUID id(@Nullable String teks) {
        return teks == null ? null : UUID.fromString(teks);
    }

    private String libur(Pengguna oleh, Map<String, String> n) {
        PencatatAtur.harusAtur(oleh);
        LocalDate hari = LocalDate.parse(n.get("tanggal"));
        pencatat.harusTerbuka(hari, hari);
        libur.tambah(oleh, hari, n.get("nama"), n.get("dasar"), JenisLibur.valueOf(n.get("jenis")));
        return hari.toString();
    }

    /** Takes back what a file made: places end and are for nobody, days off go. */
    public void batalkan(Pengguna oleh, Jenis jenis, UUID id) {
        pencatat.kunci("impor", id);
        var i = impor.satu(oleh, jenis, id);
        if (!i.bisaDibatalkan()) {
            throw new AturanDilanggar("presensi.atur.impor.keadaan.bentrok");
        }
        for (String satu : i.hasil()) {
            if (jenis == Jenis.TEMPAT) {
                tarik(UUID.fromString(satu));
            } else {
                LocalDate hari = LocalDate.parse(satu);
                PencatatAtur.harusAtur(oleh);
                pencatat.harusTerbuka(hari, hari);
                if (masihLibur(hari)) {
                    libur.hapus(oleh, hari);
                }
            }
        }
        keadaan(id, Keadaan.DIBATALKAN, i.hasil());
        pencatat.catat(oleh, "impor-dibatalkan", objek(i), Map.of("baris", i.hasil().size()), null);
    }

    private void tarik(UUID tempatId) {
        db.sql("delete from presensi.tempat_untuk where pemda_id = :pemda and tempat_id = :id")
                .param("id", tempatId)
                .update();
        db.sql(
                        """
                        update presensi.tempat set berlaku_sampai = greatest(berlaku_sejak, :hari::date), versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", tempatId)
                .param("hari", hari())
                .update();
    }

    private boolean masihLibur(LocalDate hari) {
        return db.sql(
                        """
                        select exists (select 1 from organisasi.hari_libur where pemda_id = :pemda and tanggal = :hari)
                        """)
                .param("hari", hari)
                .query(Boolean.class)
                .single();
    }

    /** A draft that nobody wants. */
    public void buang(Pengguna oleh, Jenis jenis, UUID id) {
        pencatat.kunci("impor", id);
        var i = impor.satu(oleh, jenis, id);
        if (i.keadaan() != Keadaan.DRAF) {
            throw new AturanDilanggar("presensi.atur.impor.keadaan.bentrok");
        }
        keadaan(id, Keadaan.DIBUANG, List.of());
        pencatat.catat(oleh, "impor-dibuang", objek(i), null, null);
    }

    /** Takes back one day off of the pemda. */
    public void hapusLibur(Pengguna oleh, LocalDate hari) {
        PencatatAtur.harusAtur(oleh);
        pencatat.harusTerbuka(hari, hari);
        libur.hapus(oleh, hari);
    }

    /** One day off by hand. */
    public void tambahLibur(
            Pengguna oleh, LocalDate hari, String nama, String dasar, JenisLibur jenis) {
        PencatatAtur.harusAtur(oleh);
        pencatat.harusTerbuka(hari, hari);
        libur.tambah(oleh, hari, nama, dasar, jenis);
    }

    private void keadaan(UUID id, Keadaan keadaan, List<String> hasil) {
        db.sql(
                        """
                        update presensi.impor_atur set keadaan = :keadaan, hasil = :hasil::jsonb,
                            diterapkan_pada = :pada
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("keadaan", keadaan.name())
                .param("hasil", ImporAturQueries.JSON.writeValueAsString(hasil))
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    private static Jejak.Objek objek(Impor i) {
        return new Jejak.Objek("impor-presensi", i.id().toString(), i.berkas());
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
