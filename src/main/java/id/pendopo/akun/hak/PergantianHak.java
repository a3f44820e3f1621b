package id.pendopo.akun.hak;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After midnight of each pemda: compares the rights of the new day with those of the day before,
 * person by person, and leaves a record of every change. The rights themselves need no job, they
 * are those of the day; this is their trail. Each day is one transaction and is recorded once, a
 * night without server is made up for.
 */
@Component
public class PergantianHak {

    private static final Logger LOG = LoggerFactory.getLogger(PergantianHak.class);
    private static final Pelaku OLEH = Pelaku.sistem("Pergantian hari");

    private final HakPadaHari hak;
    private final HariGantiQueries ganti;
    private final SqlPemda db;
    private final Jejak jejak;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final ApplicationEventPublisher penerbit;
    private final TransactionTemplate transaksi;

    PergantianHak(
            HakPadaHari hak,
            HariGantiQueries ganti,
            SqlPemda db,
            Jejak jejak,
            DaftarPemda daftar,
            Waktu waktu,
            ApplicationEventPublisher penerbit,
            PlatformTransactionManager transaksi) {
        this.hak = hak;
        this.ganti = ganti;
        this.db = db;
        this.jejak = jejak;
        this.daftar = daftar;
        this.waktu = waktu;
        this.penerbit = penerbit;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda whose day has changed since its last record. */
    public void jalankan() {
        daftar.setiap("Pergantian hak", this::jalankan);
    }

    private void jalankan(Pemda pemda) {
        LocalDate hariIni = waktu.hariIni(pemda.zona());
        LocalDate terakhir = transaksi.execute(s -> terakhir().orElse(hariIni.minusDays(1)));
        if (!terakhir.isBefore(hariIni)) {
            return;
        }
        // days between on which nothing begins or ends need no record of their own
        var hari = new LinkedHashSet<>(ganti.hari(terakhir, hariIni));
        hari.add(hariIni);
        for (LocalDate h : hari) {
            int orang = transaksi.execute(s -> catat(pemda, h));
            if (orang > 0) {
                LOG.info("{} {}: hak {} orang berganti", pemda.namaLengkap(), h, orang);
            }
        }
    }

    private Optional<LocalDate> terakhir() {
        return db.sql("select max(hari) from akun.pergantian_hak where pemda_id = :pemda")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    /** How many people have other rights than the day before; none when it stands already. */
    private int catat(Pemda pemda, LocalDate hari) {
        var perubahan =
                Stream.concat(
                                ganti.pegawai(hari).stream().map(p -> banding("pegawai", p, hari)),
                                ganti.luar(hari).stream().map(a -> banding("akun", a, hari)))
                        .filter(Objects::nonNull)
                        .toList();
        if (!tandai(hari, perubahan.size())) {
            return 0;
        }
        jejak.catatSemua(OLEH, perubahan, "Hak mengikuti penugasan mulai " + hari);
        penerbit.publishEvent(new HakBerganti(pemda.id()));
        return perubahan.size();
    }

    /** The row is the lock: of two that record the same day one waits and then does nothing. */
    private boolean tandai(LocalDate hari, int orang) {
        return db.sql(
                                """
                                insert into akun.pergantian_hak (pemda_id, hari, orang, dicatat_pada)
                                values (:pemda, :hari, :orang, :kini)
                                on conflict (pemda_id, hari) do nothing
                                """)
                        .param("hari", hari)
                        .param("orang", orang)
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update()
                == 1;
    }

    private Jejak.@Nullable Langkah banding(String jenis, UUID id, LocalDate hari) {
        UUID pegawai = jenis.equals("pegawai") ? id : null;
        var lama = hak.milik(id, pegawai, hari.minusDays(1));
        var baru = hak.milik(id, pegawai, hari);
        Set<Pengguna.Hak> hakLama = hak.hak(lama);
        Set<Pengguna.Hak> hakBaru = hak.hak(baru);
        if (hakLama.equals(hakBaru)) {
            return null;
        }
        String nama = (baru.isEmpty() ? lama : baru).getFirst().nama();
        return new Jejak.Langkah(
                "akun.hak-berganti",
                new Jejak.Objek(jenis, id.toString(), nama),
                isi(lama, hakLama),
                isi(baru, hakBaru));
    }

    private static Map<String, ?> isi(List<Pegangan> pegangan, Set<Pengguna.Hak> hak) {
        Map<UUID, String> opd =
                pegangan.stream()
                        .filter(p -> p.opdId() != null)
                        .collect(
                                Collectors.toMap(
                                        Pegangan::opdId,
                                        p -> String.valueOf(p.singkatanOpd()),
                                        (a, b) -> a));
        var hasil = new LinkedHashMap<String, Object>();
        hasil.put(
                "jabatan",
                pegangan.stream().map(Pegangan::sebutan).collect(Collectors.joining("; ")));
        hasil.put(
                "dasarSk",
                pegangan.stream().map(Pegangan::dasarSk).collect(Collectors.joining("; ")));
        hasil.put("penugasan", pegangan.stream().map(p -> p.id().toString()).toList());
        hasil.put(
                "hak",
                hak.stream()
                        .map(
                                h ->
                                        h.opdId() == null
                                                ? h.izin()
                                                : h.izin() + " @ " + opd.get(h.opdId()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return hasil;
    }
}
