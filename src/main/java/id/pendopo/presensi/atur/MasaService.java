package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seasons in which other hours count: Ramadan of each year. */
@Service
@Transactional
public class MasaService {

    private final SqlPemda db;
    private final PolaQueries pola;
    private final PencatatAtur pencatat;

    MasaService(SqlPemda db, PolaQueries pola, PencatatAtur pencatat) {
        this.db = db;
        this.pola = pola;
        this.pencatat = pencatat;
    }

    /**
     * Ramadan of a year as the decree says.
     *
     * @throws AturanDilanggar {@code presensi.atur.masa-panjang}, {@code
     *     presensi.atur.masa-ada.bentrok}, {@code presensi.atur.bulan-beku}
     */
    public void tambah(Pengguna oleh, LocalDate dari, LocalDate sampai, String dasar) {
        PencatatAtur.harusAtur(oleh);
        if (sampai.isBefore(dari) || sampai.isAfter(dari.plusDays(40))) {
            throw new AturanDilanggar("presensi.atur.masa-panjang");
        }
        if (dasar.isBlank()) {
            throw new AturanDilanggar("presensi.atur.dasar-kosong");
        }
        pencatat.kunci("masa", KonteksPemda.wajib().id());
        pencatat.harusTerbuka(dari, sampai);
        if (pola.masa().stream()
                .anyMatch(m -> !m.dari().isAfter(sampai) && !m.sampai().isBefore(dari))) {
            throw new AturanDilanggar("presensi.atur.masa-ada.bentrok");
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.masa (pemda_id, id, masa, dari, sampai, dasar)
                        values (:pemda, :id, 'RAMADAN', :dari, :sampai, :dasar)
                        """)
                .param("id", id)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("dasar", dasar.strip())
                .update();
        pencatat.catat(
                oleh,
                "masa-dibuat",
                new Jejak.Objek("masa-presensi", id.toString(), "Ramadan " + dari.getYear()),
                null,
                Map.of("dari", dari.toString(), "sampai", sampai.toString(), "dasar", dasar));
    }

    /** Takes a season back; the trail keeps that it was one. */
    public void hapus(Pengguna oleh, UUID id) {
        PencatatAtur.harusAtur(oleh);
        var m =
                pola.masa().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("masa"));
        pencatat.harusTerbuka(m.dari(), m.sampai());
        db.sql("delete from presensi.masa where pemda_id = :pemda and id = :id")
                .param("id", id)
                .update();
        pencatat.catat(
                oleh,
                "masa-dihapus",
                new Jejak.Objek("masa-presensi", id.toString(), "Ramadan " + m.dari().getYear()),
                Map.of("dari", m.dari().toString(), "sampai", m.sampai().toString()),
                null);
    }
}
