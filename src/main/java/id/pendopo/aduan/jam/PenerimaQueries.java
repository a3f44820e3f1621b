package id.pendopo.aduan.jam;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.akun.PemegangIzinQueries;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Izin;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.simpanan.AturanTersimpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told, by the posts held on the day: so whoever stands in for a head hears of the clocks he
 * took over. No role belongs to an asisten: he is found by the name of his post, and where nobody
 * holds such a post, the sekda hears it in his place.
 */
@Service
@Transactional(readOnly = true)
class PenerimaQueries {

    private static final String ASISTEN = "aduan.jabatan-asisten";

    /** As long as the rights of a session are kept. */
    private static final long JENDELA_DETIK = 2;

    /** Roles whose rights reach the whole pemda are found for any OPD. */
    private static final UUID SEPEMDA = new UUID(0, 0);

    private final PemegangIzinQueries pemegang;
    private final ParameterQueries parameter;
    private final AturanTersimpan aturan;
    private final Waktu waktu;
    private final SqlPemda db;

    PenerimaQueries(
            PemegangIzinQueries pemegang,
            ParameterQueries parameter,
            AturanTersimpan aturan,
            Waktu waktu,
            SqlPemda db) {
        this.aturan = aturan;
        this.waktu = waktu;
        this.pemegang = pemegang;
        this.parameter = parameter;
        this.db = db;
    }

    /** A level as the role that answers there; no permission that anybody could be given. */
    private enum Tingkat implements Izin {
        SEKDA(Peran.SEKRETARIS_DAERAH),
        KEPALA_DAERAH(Peran.KEPALA_DAERAH);

        private final Peran peran;

        Tingkat(Peran peran) {
            this.peran = peran;
        }

        @Override
        public String kode() {
            return "aduan.tingkat." + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Set<Peran> peran() {
            return Set.of(peran);
        }
    }

    /** The owner and who types for him; who sorts where there is no OPD or nobody in it. */
    Set<UUID> petugas(@Nullable UUID opd, LocalDate hari) {
        var hasil = new HashSet<UUID>();
        if (opd != null) {
            hasil.addAll(pemegang.akun(IzinAduan.JAWAB, opd, hari));
            hasil.addAll(pemegang.akun(IzinAduan.KETIK, opd, hari));
        }
        return hasil.isEmpty() ? pemegang.akun(IzinAduan.VERIFIKASI, SEPEMDA, hari) : hasil;
    }

    private record Petugas(@Nullable UUID opd, LocalDate hari, long jendela) {}

    /** The same, asked once for all reports of these two seconds. */
    Set<UUID> petugasKini(@Nullable UUID opd, LocalDate hari) {
        long jendela = waktu.sekarang().getEpochSecond() / JENDELA_DETIK;
        return aturan.ambil(
                OrganisasiQueries.TOPIK, new Petugas(opd, hari, jendela), () -> petugas(opd, hari));
    }

    /** The inspectors: nobody else hears of the whistle-blower channel. */
    Set<UUID> pengawas(LocalDate hari) {
        return pemegang.akun(IzinAduan.PENGAWASAN, SEPEMDA, hari);
    }

    /** Everybody up to this level: 0 head of the OPD, 1 asisten, 2 sekda, 3 head of the pemda. */
    Set<UUID> sampai(int tingkat, @Nullable UUID opd, LocalDate hari) {
        var hasil = new HashSet<UUID>();
        for (int t = 0; t <= tingkat; t++) {
            hasil.addAll(pada(t, opd, hari));
        }
        return hasil;
    }

    /** Who stands on this level; where nobody does, the level above. */
    Set<UUID> pada(int tingkat, @Nullable UUID opd, LocalDate hari) {
        return switch (tingkat) {
            case 0 -> {
                var kepala =
                        opd == null ? Set.<UUID>of() : pemegang.akun(IzinAduan.JAWAB, opd, hari);
                yield kepala.isEmpty()
                        ? pemegang.akun(IzinAduan.VERIFIKASI, SEPEMDA, hari)
                        : kepala;
            }
            case 1 -> {
                var asisten = asisten(hari);
                yield asisten.isEmpty() ? pada(2, opd, hari) : asisten;
            }
            case 2 -> {
                var sekda = pemegang.akun(Tingkat.SEKDA, SEPEMDA, hari);
                yield sekda.isEmpty() ? pada(3, opd, hari) : sekda;
            }
            default -> pemegang.akun(Tingkat.KEPALA_DAERAH, SEPEMDA, hari);
        };
    }

    /** The level on which somebody stands; 0 below the asisten. */
    int tingkat(UUID akun, LocalDate hari) {
        for (int t = 3; t > 0; t--) {
            if (pada(t, null, hari).contains(akun)) {
                return t;
            }
        }
        return 0;
    }

    private Set<UUID> asisten(LocalDate hari) {
        var awal = awalNama(parameter.pada(ASISTEN, hari).nilai().asString());
        if (awal.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                db.sql(
                                """
                                select a.id
                                from organisasi.penugasan t
                                join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                                join akun.akun a on a.pemda_id = t.pemda_id
                                    and a.pegawai_id = t.pegawai_id and a.aktif
                                where t.pemda_id = :pemda and
                                """
                                        + OrganisasiQueries.BERLAKU
                                        + """
                                         and exists (
                                            select 1 from unnest(:awal::text[]) as n (nama)
                                            where starts_with(lower(j.nama), n.nama)
                                                and substr(j.nama, length(n.nama) + 1, 1) in ('', ' ', ','))
                                        limit 100
                                        """)
                        .param("pada", hari)
                        .param("awal", awal.toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }

    private static List<String> awalNama(String nilai) {
        return Arrays.stream(nilai.split(";"))
                .map(n -> n.strip().toLowerCase(Locale.ROOT))
                .filter(n -> !n.isEmpty())
                .toList();
    }
}
