package id.pendopo.akun.oidc;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications that know a person: which, since when, what, and the end of it. */
@Service
public class AplikasiSaya {

    private final SqlPemda db;
    private final OtorisasiRepository otorisasi;
    private final PersetujuanService persetujuan;
    private final PenukarLayar layar;
    private final Jejak jejak;
    private final Waktu waktu;

    AplikasiSaya(
            SqlPemda db,
            OtorisasiRepository otorisasi,
            PersetujuanService persetujuan,
            PenukarLayar layar,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.otorisasi = otorisasi;
        this.persetujuan = persetujuan;
        this.layar = layar;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * @param terakhir when it last got tokens for him
     * @param hidup families of tokens that are still good
     */
    public record Aplikasi(
            UUID id,
            String nama,
            @Nullable String beranda,
            List<String> cakupan,
            Instant terakhir,
            int hidup) {}

    @Transactional(readOnly = true)
    public List<Aplikasi> milik(UUID akun) {
        return db.sql(
                        """
                        select k.id, k.nama, k.beranda, array_agg(distinct c) as cakupan, max(o.dibuat_pada) as terakhir,
                            count(distinct o.id) filter (where o.dicabut_pada is null and o.mutlak_pada > :kini
                                and ('offline_access' = any(o.cakupan) or s.dicabut_pada is null)) as hidup
                        from akun.otorisasi o
                        join akun.klien k on k.pemda_id = o.pemda_id and k.id = o.klien_id
                        left join akun.sesi s on s.pemda_id = o.pemda_id and s.id = o.sesi_id
                        cross join lateral unnest(o.cakupan) as c
                        where o.pemda_id = :pemda and o.akun_id = :akun and o.kode_dipakai is not null
                        group by k.id, k.nama, k.beranda
                        order by terakhir desc limit 100
                        """)
                .param("akun", akun)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .query(
                        (rs, n) ->
                                new Aplikasi(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("beranda"),
                                        KlienRepository.teks(rs.getArray("cakupan")),
                                        rs.getTimestamp("terakhir").toInstant(),
                                        rs.getInt("hidup")))
                .list();
    }

    /** Takes back what was allowed and ends the tokens; next time the application has to ask. */
    @Transactional
    public void cabut(Pengguna orang, UUID klien) {
        Aplikasi ada =
                milik(orang.akunId()).stream()
                        .filter(a -> a.id().equals(klien))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("aplikasi " + klien));
        otorisasi.cabutAplikasi(orang.akunId(), klien, "dicabut pemiliknya", waktu.sekarang());
        otorisasi.milikLayar(orang.akunId(), klien).forEach(layar::berakhir);
        persetujuan.hapus(klien, orang.akunId());
        jejak.catat(
                orang.pelaku(),
                "akun.aplikasi-dicabut",
                new Jejak.Objek("aplikasi", klien.toString(), ada.nama()),
                null,
                null,
                null);
    }
}
