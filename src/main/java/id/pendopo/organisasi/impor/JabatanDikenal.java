package id.pendopo.organisasi.impor;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.AturanJabatan.Pegangan;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts, their holders and the people who may become such, as they are known. */
@Component
class JabatanDikenal {

    private final SqlPemda db;
    private final OpdDikenal opd;
    private final Waktu waktu;

    JabatanDikenal(SqlPemda db, OpdDikenal opd, Waktu waktu) {
        this.db = db;
        this.opd = opd;
        this.waktu = waktu;
    }

    /**
     * A post.
     *
     * @param opd code of its agency, null for a post of the pemda itself
     */
    record Pos(
            UUID id,
            int versi,
            @Nullable String opd,
            String nama,
            Peran peran,
            boolean tunggal,
            LocalDate sejak,
            @Nullable LocalDate sampai) {

        /** By this a row without a key finds its post. */
        String sebutan() {
            return sebutan(opd, nama);
        }

        static String sebutan(@Nullable String opd, @Nullable String nama) {
            return (opd == null ? "" : opd) + " " + Sebutan.rata(nama);
        }
    }

    /** A holding; {@code nip} and {@code nama} are those of the holder. */
    record Tugas(String nip, String nama, Pegangan pegangan, String dasarSk) {

        Tugas sampai(LocalDate akhir) {
            var p = pegangan;
            return new Tugas(
                    nip, nama, new Pegangan(p.pegawai(), p.jenis(), p.mulai(), akhir), dasarSk);
        }
    }

    /** Somebody on the staff. */
    record Orang(UUID id, String nip, String nama, boolean aktif) {}

    /** All of it, read once. */
    record Keadaan(
            Map<UUID, Pos> pos,
            Map<UUID, List<Tugas>> tugas,
            Map<String, Orang> orang,
            Map<String, String> opd,
            LocalDate hariIni) {

        /** The key of the row, if its post still has the name that the row says. */
        Set<String> kunciBernama(BarisTerbaca b) {
            Pos satu = dengan(b.teks("kunci"));
            return satu != null && Sebutan.rata(satu.nama()).equals(Sebutan.rata(b.teks("nama")))
                    ? Set.of(satu.id().toString())
                    : Set.of();
        }

        @Nullable Pos dengan(@Nullable String kunci) {
            try {
                return kunci == null ? null : pos.get(UUID.fromString(kunci));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    Keadaan baca() {
        return new Keadaan(
                pos(),
                tugas(),
                orang(),
                opd.menurutSebutan(),
                waktu.hariIni(KonteksPemda.wajib().zona()));
    }

    private Map<UUID, Pos> pos() {
        var hasil = new HashMap<UUID, Pos>();
        db.sql(
                        """
                        select j.id, j.versi, o.kode as opd, j.nama, j.peran, j.tunggal,
                            j.berlaku_sejak, j.berlaku_sampai
                        from organisasi.jabatan j
                        left join organisasi.opd o on o.pemda_id = j.pemda_id and o.id = j.opd_id
                        where j.pemda_id = :pemda limit 200000
                        """)
                .query(
                        rs -> {
                            UUID id = rs.getObject("id", UUID.class);
                            hasil.put(
                                    id,
                                    new Pos(
                                            id,
                                            rs.getInt("versi"),
                                            rs.getString("opd"),
                                            rs.getString("nama"),
                                            Peran.valueOf(rs.getString("peran")),
                                            rs.getBoolean("tunggal"),
                                            rs.getObject("berlaku_sejak", LocalDate.class),
                                            rs.getObject("berlaku_sampai", LocalDate.class)));
                        });
        return hasil;
    }

    private Map<UUID, List<Tugas>> tugas() {
        var hasil = new HashMap<UUID, List<Tugas>>();
        db.sql(
                        """
                        select t.jabatan_id, p.nip, p.nama, t.pegawai_id, t.jenis, t.mulai, t.akhir,
                            t.dasar_sk
                        from organisasi.penugasan t
                        join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
                        where t.pemda_id = :pemda order by t.mulai limit 500000
                        """)
                .query(
                        rs -> {
                            hasil.computeIfAbsent(
                                            rs.getObject("jabatan_id", UUID.class),
                                            id -> new ArrayList<>())
                                    .add(
                                            new Tugas(
                                                    rs.getString("nip"),
                                                    rs.getString("nama"),
                                                    new Pegangan(
                                                            rs.getObject("pegawai_id", UUID.class),
                                                            JenisPenugasan.valueOf(
                                                                    rs.getString("jenis")),
                                                            rs.getObject("mulai", LocalDate.class),
                                                            rs.getObject("akhir", LocalDate.class)),
                                                    rs.getString("dasar_sk")));
                        });
        return hasil;
    }

    private Map<String, Orang> orang() {
        var hasil = new HashMap<String, Orang>();
        db.sql(
                        """
                        select id, nip, nama, aktif from organisasi.pegawai
                        where pemda_id = :pemda limit 200000
                        """)
                .query(
                        rs -> {
                            String nip = rs.getString("nip");
                            hasil.put(
                                    nip,
                                    new Orang(
                                            rs.getObject("id", UUID.class),
                                            nip,
                                            rs.getString("nama"),
                                            rs.getBoolean("aktif")));
                        });
        return hasil;
    }
}
