package id.pendopo.aduan;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who sent a complaint, sealed; and the digest of the code he follows it with. */
@Repository
class PelaporRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final Brankas brankas;

    PelaporRepository(SqlPemda db, Brankas brankas) {
        this.db = db;
        this.brankas = brankas;
    }

    /** What is sealed; the account stands beside it so that his own list finds it. */
    private record Isi(
            @Nullable String nama,
            @Nullable String telepon,
            @Nullable String surel,
            @Nullable String bahasa) {}

    void simpan(UUID aduan, Pelapor p) {
        var isi = JSON.writeValueAsBytes(new Isi(p.nama(), p.telepon(), p.surel(), p.bahasa()));
        db.sql(
                        """
                        insert into aduan.pelapor (pemda_id, aduan_id, warga_id, tersegel)
                        values (:pemda, :aduan, :warga, :tersegel)
                        on conflict (pemda_id, aduan_id) do update
                            set warga_id = excluded.warga_id, tersegel = excluded.tersegel
                        """)
                .param("aduan", aduan)
                .param("warga", p.wargaId())
                .param("tersegel", brankas.kunci(isi, konteks(aduan)))
                .update();
    }

    /** Empty for an anonymous complaint. */
    Optional<Pelapor> buka(UUID aduan) {
        return db.sql(
                        """
                        select warga_id, tersegel from aduan.pelapor
                        where pemda_id = :pemda and aduan_id = :aduan
                        """)
                .param("aduan", aduan)
                .query(
                        (rs, n) -> {
                            var isi =
                                    JSON.readValue(
                                            brankas.buka(rs.getBytes("tersegel"), konteks(aduan)),
                                            Isi.class);
                            return new Pelapor(
                                    rs.getObject("warga_id", UUID.class),
                                    isi.nama(),
                                    isi.telepon(),
                                    isi.surel(),
                                    // not sealed with it before it was asked
                                    Objects.requireNonNullElse(isi.bahasa(), Pelapor.BAHASA));
                        })
                .optional();
    }

    void simpanKode(UUID aduan, String kode) {
        db.sql(
                        """
                        insert into aduan.kode_lacak (pemda_id, aduan_id, sidik)
                        values (:pemda, :aduan, :sidik)
                        on conflict (pemda_id, aduan_id) do update set sidik = excluded.sidik
                        """)
                .param("aduan", aduan)
                .param("sidik", KodeLacak.sidik(kode))
                .update();
    }

    /** The complaint that this number and this code belong to. */
    Optional<UUID> dengan(String nomor, String kode) {
        return db.sql(
                        """
                        select a.id from aduan.aduan a
                        join aduan.kode_lacak k on k.pemda_id = a.pemda_id and k.aduan_id = a.id
                        where a.pemda_id = :pemda and a.nomor = :nomor and k.sidik = :sidik
                        """)
                .param("nomor", nomor.strip())
                .param("sidik", KodeLacak.sidik(kode))
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> denganNomor(String nomor) {
        return db.sql("select id from aduan.aduan where pemda_id = :pemda and nomor = :nomor")
                .param("nomor", nomor.strip())
                .query(UUID.class)
                .optional();
    }

    /** How many photos its reporter has sent, at first and since. */
    int jumlahFoto(UUID aduan) {
        return db.sql(
                        """
                        select count(*) from aduan.lampiran
                        where pemda_id = :pemda and aduan_id = :aduan and peran = 'LAPORAN'
                        """)
                .param("aduan", aduan)
                .query(Integer.class)
                .single();
    }

    private static byte[] konteks(UUID aduan) {
        return ("aduan.pelapor " + KonteksPemda.wajib().id() + " " + aduan)
                .getBytes(StandardCharsets.UTF_8);
    }
}
