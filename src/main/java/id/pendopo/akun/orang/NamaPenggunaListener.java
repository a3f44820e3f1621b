package id.pendopo.akun.orang;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiEvent;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A changed name or staff number keeps its account, with all of its trail: the name follows, and so
 * does the user name where it was the number. Whoever types the old one is told.
 */
@Component
class NamaPenggunaListener {

    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    NamaPenggunaListener(SqlPemda db, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void berganti(OrganisasiEvent.PegawaiBerganti e) {
        db.sql(
                        """
                        update akun.akun set nama = :nama, versi = versi + 1
                        where pemda_id = :pemda and pegawai_id = :pegawai and nama <> :nama
                        """)
                .param("nama", e.nama())
                .param("pegawai", e.pegawaiId())
                .update();
        db.sql(
                        """
                        select id from akun.akun
                        where pemda_id = :pemda and pegawai_id = :pegawai and nama_pengguna = :nip
                        """)
                .param("pegawai", e.pegawaiId())
                .param("nip", e.nipLama())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> ganti(id, e.nipLama(), e.nip()));
    }

    /** Where somebody else signs in with that name already, the old one stays. */
    void ganti(UUID akun, String lama, String baru) {
        if (lama.equals(baru) || terpakai(baru)) {
            return;
        }
        db.sql(
                        """
                        update akun.akun set nama_pengguna = :baru, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", akun)
                .param("baru", baru)
                .update();
        ingat(akun, lama);
        lupakan(baru);
        jejak.catat(
                Pelaku.sistem("Data kepegawaian"),
                "akun.nama-pengguna-berganti",
                new Jejak.Objek("akun", akun.toString(), tersamar(baru)),
                Map.of("namaPengguna", tersamar(lama)),
                Map.of("namaPengguna", tersamar(baru)),
                null);
    }

    private boolean terpakai(String nama) {
        return db.sql(
                                """
                                select count(*) from akun.akun
                                where pemda_id = :pemda and nama_pengguna = :nama
                                """)
                        .param("nama", nama)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void ingat(UUID akun, String lama) {
        db.sql(
                        """
                        insert into akun.nama_lama (pemda_id, nama_pengguna, akun_id, diganti_pada)
                        values (:pemda, :nama, :akun, :kini)
                        on conflict (pemda_id, nama_pengguna) do update
                            set akun_id = excluded.akun_id, diganti_pada = excluded.diganti_pada
                        """)
                .param("nama", lama)
                .param("akun", akun)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    private void lupakan(String nama) {
        db.sql("delete from akun.nama_lama where pemda_id = :pemda and nama_pengguna = :nama")
                .param("nama", nama)
                .update();
    }

    private static String tersamar(String nama) {
        return Optional.of(nama)
                .filter(n -> n.matches("[0-9]{18}"))
                .map(n -> new Nip(n).tersamar())
                .orElse(nama);
    }
}
