package id.pendopo.akun.orang;

import id.pendopo.akun.AkunDigabung;
import id.pendopo.akun.MasukService;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.DampakPenggabungan;
import id.pendopo.organisasi.OrganisasiEvent;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people of the register became one: of two accounts that of who remains goes on, with its own
 * password and factors, and the other is closed with a pointer; a single account goes on with
 * whoever remains. Requests for correction follow.
 */
@Component
class PenggabunganListener implements DampakPenggabungan {

    private static final Pelaku OLEH = Pelaku.sistem("Penggabungan");

    private final SqlPemda db;
    private final MasukService masuk;
    private final JalanRepository jalan;
    private final Jejak jejak;
    private final Waktu waktu;
    private final ApplicationEventPublisher penerbit;

    PenggabunganListener(
            SqlPemda db,
            MasukService masuk,
            JalanRepository jalan,
            Jejak jejak,
            Waktu waktu,
            ApplicationEventPublisher penerbit) {
        this.db = db;
        this.masuk = masuk;
        this.jalan = jalan;
        this.jejak = jejak;
        this.waktu = waktu;
        this.penerbit = penerbit;
    }

    private record Milik(UUID id, String nama, String namaPengguna, boolean aktif) {}

    private Optional<Milik> milik(UUID pegawai) {
        return db.sql(
                        """
                        select id, nama, nama_pengguna, aktif from akun.akun
                        where pemda_id = :pemda and pegawai_id = :pegawai
                        """)
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Milik(
                                        rs.getObject(1, UUID.class),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getBoolean(4)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Baris> dampak(UUID tetap, UUID tutup) {
        var a = milik(tetap);
        var b = milik(tutup);
        var hasil = new ArrayList<Baris>();
        if (b.isEmpty()) {
            hasil.add(
                    a.isEmpty()
                            ? Baris.dari("akun.gabung.tanpa-akun")
                            : Baris.dari("akun.gabung.tetap", a.get().namaPengguna()));
            return hasil;
        }
        hasil.add(
                a.isEmpty()
                        ? Baris.dari("akun.gabung.ikut", b.get().namaPengguna())
                        : Baris.dari(
                                "akun.gabung.ditutup",
                                b.get().namaPengguna(),
                                a.get().namaPengguna()));
        int sesi =
                jumlah(
                        "akun.sesi",
                        b.get().id(),
                        " and dicabut_pada is null and habis_pada > now()");
        hasil.add(Baris.dari("akun.gabung.sesi", sesi));
        if (a.isPresent()) {
            hasil.add(Baris.dari("akun.gabung.koreksi", jumlah("akun.koreksi", b.get().id(), "")));
            hasil.add(
                    Baris.dari(
                            "akun.gabung.faktor",
                            jumlah("akun.totp", b.get().id(), " and dipasang_pada is not null")
                                    + jumlah("akun.kunci_sandi", b.get().id(), "")));
        }
        return hasil;
    }

    private int jumlah(String tabel, UUID akun, String syarat) {
        return db.sql(
                        "select count(*) from "
                                + tabel
                                + " where pemda_id = :pemda and akun_id = :akun"
                                + syarat)
                .param("akun", akun)
                .query(Integer.class)
                .single();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void digabung(OrganisasiEvent.PegawaiDigabung e) {
        milik(e.tutup())
                .ifPresent(
                        b -> {
                            var a = milik(e.tetap());
                            catat(e.id(), b, a.map(Milik::id).orElse(null), e.tutup());
                            if (a.isPresent()) {
                                tutup(b, a.get());
                            } else {
                                pindah(b.id(), e.tetap());
                            }
                            masuk.keluarkanSemua(b.id());
                            jalan.tutupSemua(b.id(), waktu.sekarang());
                        });
    }

    private void catat(UUID id, Milik b, @Nullable UUID ke, UUID pegawai) {
        List<UUID> koreksi =
                ke == null
                        ? List.of()
                        : db.sql(
                                        """
                                        update akun.koreksi set akun_id = :ke
                                        where pemda_id = :pemda and akun_id = :dari returning id
                                        """)
                                .param("dari", b.id())
                                .param("ke", ke)
                                .query(UUID.class)
                                .list();
        db.sql(
                        """
                        insert into akun.penggabungan (pemda_id, id, akun_id, ke_akun_id, pegawai_semula,
                            aktif_semula, nama_semula, koreksi)
                        values (:pemda, :id, :akun, :ke, :pegawai, :aktif, :nama, :koreksi)
                        """)
                .param("id", id)
                .param("akun", b.id())
                .param("ke", ke)
                .param("pegawai", pegawai)
                .param("aktif", b.aktif())
                .param("nama", b.nama())
                .param("koreksi", koreksi.toArray(UUID[]::new))
                .update();
    }

    private void tutup(Milik b, Milik a) {
        db.sql(
                        """
                        update akun.akun set aktif = false, digabung_ke = :ke, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", b.id())
                .param("ke", a.id())
                .update();
        jejak.catat(
                OLEH,
                "akun.digabung",
                new Jejak.Objek("akun", b.id().toString(), b.nama()),
                null,
                Map.of("ke", a.nama()),
                null);
        penerbit.publishEvent(new AkunDigabung(KonteksPemda.wajib().id(), b.id(), a.id()));
    }

    /** The only account goes on with who remains, under his name. */
    private void pindah(UUID akun, UUID pegawai) {
        db.sql(
                        """
                        update akun.akun a set pegawai_id = p.id, nama = p.nama, versi = a.versi + 1
                        from organisasi.pegawai p
                        where a.pemda_id = :pemda and a.id = :id and p.pemda_id = :pemda and p.id = :pegawai
                        """)
                .param("id", akun)
                .param("pegawai", pegawai)
                .update();
    }

    /** The account as it was, and signed out wherever it was used since. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void dibatalkan(OrganisasiEvent.PenggabunganDibatalkan e) {
        db.sql(
                        """
                        update akun.koreksi k set akun_id = g.akun_id from akun.penggabungan g
                        where k.pemda_id = :pemda and g.pemda_id = :pemda and g.id = :id
                            and k.id = any(g.koreksi)
                        """)
                .param("id", e.id())
                .update();
        var akun =
                db.sql(
                                """
                                update akun.akun a set aktif = g.aktif_semula, digabung_ke = null,
                                    pegawai_id = g.pegawai_semula, nama = g.nama_semula,
                                    versi = a.versi + 1
                                from akun.penggabungan g
                                where a.pemda_id = :pemda and g.pemda_id = :pemda and g.id = :id
                                    and a.id = g.akun_id
                                returning a.id
                                """)
                        .param("id", e.id())
                        .query(UUID.class)
                        .optional();
        akun.ifPresent(masuk::keluarkanSemua);
    }
}
