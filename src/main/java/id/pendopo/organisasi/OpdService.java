package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agencies come into being. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpdService {

    private final SqlPemda db;
    private final PerangkatRepository perangkat;
    private final Jejak jejak;

    OpdService(SqlPemda db, PerangkatRepository perangkat, Jejak jejak) {
        this.db = db;
        this.perangkat = perangkat;
        this.jejak = jejak;
    }

    /** An agency as an official file names it. */
    public record OpdBaru(String kode, String nama) {}

    /**
     * Makes agencies out of a file. Short name and address follow from the name and are made
     * unique; one whose code exists already is left as it is. Units are put below the agency whose
     * code they share.
     *
     * @param sejak first day in force
     * @return how many were made
     */
    public int buatDariBerkas(
            Pelaku pelaku, Collection<OpdBaru> semua, LocalDate sejak, String alasan) {
        if (semua.isEmpty()) {
            return 0;
        }
        // two imports may bring the same agency: the second one waits and finds it made
        perangkat.kunciDaftar();
        Map<String, UUID> ada = new HashMap<>();
        Set<String> slug = new HashSet<>();
        Set<String> singkatan = new HashSet<>();
        db.sql(
                        "select id, kode, slug, singkatan from organisasi.opd where pemda_id = :pemda limit 5000")
                .query(
                        rs -> {
                            ada.put(rs.getString("kode"), rs.getObject("id", UUID.class));
                            slug.add(rs.getString("slug"));
                            singkatan.add(rs.getString("singkatan"));
                        });
        List<OpdBaru> urut =
                semua.stream()
                        .filter(o -> !ada.containsKey(o.kode()))
                        .sorted(Comparator.comparing(OpdBaru::kode))
                        .toList();
        for (OpdBaru satu : urut) {
            var nama = NamaOpd.dari(satu.nama());
            UUID id = Uuid7.baru();
            String alamat = AlamatOpd.bebas(nama.singkatan(), slug::contains);
            slug.add(alamat);
            tulis(
                    id,
                    satu.kode(),
                    new NamaOpd(nama.nama(), unik(nama.singkatan(), singkatan), nama.jenis()),
                    alamat,
                    induk(satu.kode(), ada),
                    sejak);
            ada.put(satu.kode(), id);
            jejak.catat(
                    pelaku,
                    "organisasi.opd.buat",
                    new Jejak.Objek("opd", id.toString(), nama.nama()),
                    null,
                    Map.of("kode", satu.kode(), "nama", nama.nama()),
                    alasan);
        }
        return urut.size();
    }

    private static String unik(String dasar, Set<String> terpakai) {
        String calon = dasar;
        for (int n = 2; !terpakai.add(calon); n++) {
            calon = dasar + " " + n;
        }
        return calon;
    }

    private static @Nullable UUID induk(String kode, Map<String, UUID> ada) {
        try {
            var skpd = KodeSkpd.parse(kode);
            return skpd.punyaInduk() ? ada.get(skpd.skpd().toString()) : null;
        } catch (MasukanSalah e) {
            return null;
        }
    }

    private void tulis(
            UUID id,
            String kode,
            NamaOpd nama,
            String slug,
            @Nullable UUID induk,
            LocalDate sejak) {
        db.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            induk_id, berlaku_sejak)
                        values (:pemda, :id, :kode, :nama, :singkatan, :slug, :jenis, :induk, :sejak)
                        """)
                .param("id", id)
                .param("kode", kode)
                .param("nama", nama.nama())
                .param("singkatan", nama.singkatan())
                .param("slug", slug)
                .param("jenis", nama.jenis())
                .param("induk", induk)
                .param("sejak", sejak)
                .update();
    }
}
