package id.pendopo.presensi.ketuk;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Pagar;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out day tickets, with what the phone shows by itself. */
@Service
@Transactional(readOnly = true)
public class TiketQueries {

    private final CapTiket cap;
    private final BukuHarianKini buku;
    private final PerangkatService perangkat;
    private final SqlPemda db;
    private final Waktu waktu;

    TiketQueries(
            CapTiket cap,
            BukuHarianKini buku,
            PerangkatService perangkat,
            SqlPemda db,
            Waktu waktu) {
        this.cap = cap;
        this.buku = buku;
        this.perangkat = perangkat;
        this.db = db;
        this.waktu = waktu;
    }

    /** A punch of these days as the phone shows it. */
    public record Tercatat(String hari, String arah, long waktu, List<String> alasan) {}

    /** Working hours of a day, milliseconds; null on a free day. */
    public record Hari(
            String hari,
            boolean kerja,
            @Nullable Long masuk,
            @Nullable Long pulang,
            String pola,
            @Nullable String libur) {}

    /** Where one may check in today. */
    public record Tempat(
            UUID id,
            String nama,
            double lintang,
            double bujur,
            int radius,
            @Nullable List<List<Double>> poligon) {

        static Tempat dari(Pagar p) {
            return new Tempat(
                    p.id(),
                    p.nama(),
                    p.pusat().lintang(),
                    p.pusat().bujur(),
                    p.radius(),
                    p.poligon() == null
                            ? null
                            : p.poligon().stream()
                                    .map(k -> List.of(k.lintang(), k.bujur()))
                                    .toList());
        }
    }

    /**
     * What the phone keeps.
     *
     * @param kini server time, milliseconds
     * @param habis it sends by itself until then
     * @param perangkat null where this phone is not registered for this person
     * @param bebas a letter lets him check in from anywhere today
     * @param mulai the first day that counts, when one of these days comes before it; null
     *     otherwise
     */
    public record Diberikan(
            String tiket,
            long kini,
            long habis,
            UUID orang,
            @Nullable UUID perangkat,
            List<Hari> hari,
            List<Tempat> tempat,
            boolean bebas,
            @Nullable String mulai,
            List<Tercatat> ketukan) {}

    /**
     * @param diminta the phone that asks, if it is registered
     * @throws TidakDitemukan for who is not employed
     */
    public Diberikan beri(Pengguna orang, @Nullable UUID diminta) {
        UUID pegawai = orang.pegawaiId();
        if (pegawai == null) {
            throw new TidakDitemukan("pegawai");
        }
        BukuHarian b = buku.dengan(pegawai);
        UUID opd = b.orang(pegawai).opd();
        Instant kini = waktu.sekarangUrusan();
        LocalDate hari = LocalDate.ofInstant(kini, KonteksPemda.wajib().zona());
        var boleh = b.tempat().pada(pegawai, opd, hari);
        var hariHari = hariHari(b, pegawai, hari);
        var ponsel = perangkat.milik(pegawai, diminta);
        var tiket =
                new Tiket(
                        KonteksPemda.wajib().id(),
                        pegawai,
                        orang.sesiId(),
                        ponsel.map(PerangkatService.Terdaftar::id).orElse(null),
                        ponsel.filter(p -> p.keadaan().equals("AKTIF")).isPresent(),
                        Instant.ofEpochMilli(kini.toEpochMilli()),
                        boleh.sidik(),
                        ByteBuffer.wrap(Sidik.acak(Long.BYTES)).getLong());
        return new Diberikan(
                cap.tulis(tiket),
                kini.toEpochMilli(),
                kini.plusSeconds(3L * 24 * 3600).toEpochMilli(),
                pegawai,
                tiket.perangkat(),
                hariHari,
                boleh.pagar().stream().map(Tempat::dari).toList(),
                boleh.bebas(),
                b.belumMulai(pegawai, hari.minusDays(1)).map(LocalDate::toString).orElse(null),
                tercatat(pegawai, hari));
    }

    private static List<Hari> hariHari(BukuHarian b, UUID pegawai, LocalDate hari) {
        return Stream.iterate(hari.minusDays(1), h -> h.plusDays(1))
                .limit(BukuHarianKini.HARI_DEPAN + 2L)
                .map(h -> b.jadwal().pada(pegawai, h))
                .map(TiketQueries::hari)
                .toList();
    }

    private static Hari hari(JadwalHari j) {
        return new Hari(
                j.hari().toString(),
                j.kerja(),
                j.masuk() == null ? null : j.masuk().toEpochMilli(),
                j.pulang() == null ? null : j.pulang().toEpochMilli(),
                j.pola(),
                j.libur());
    }

    private List<Tercatat> tercatat(UUID pegawai, LocalDate hari) {
        var hasil = new ArrayList<Tercatat>();
        db.sql(
                        """
                        select hari, arah, waktu, alasan from presensi.ketukan
                        where pemda_id = :pemda and pegawai_id = :pegawai
                            and hari between :dari and :sampai order by hari, arah limit 20
                        """)
                .param("pegawai", pegawai)
                .param("dari", hari.minusDays(1))
                .param("sampai", hari.plusDays(1))
                .query(
                        rs -> {
                            var alasan = rs.getArray("alasan");
                            hasil.add(
                                    new Tercatat(
                                            rs.getString("hari"),
                                            rs.getString("arah"),
                                            rs.getTimestamp("waktu").getTime(),
                                            alasan == null
                                                    ? List.of()
                                                    : List.of((String[]) alasan.getArray())));
                        });
        return List.copyOf(hasil);
    }
}
