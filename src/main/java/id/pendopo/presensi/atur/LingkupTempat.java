package id.pendopo.presensi.atur;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.atur.PembagianTempatService.Bagi;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which places somebody may set, and for whom: those of the whole pemda, or those that are only for
 * his own units.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LingkupTempat {

    private final SqlPemda db;
    private final DaftarTempatQueries tempat;
    private final UnitQueries unit;
    private final Waktu waktu;

    LingkupTempat(SqlPemda db, DaftarTempatQueries tempat, UnitQueries unit, Waktu waktu) {
        this.db = db;
        this.tempat = tempat;
        this.unit = unit;
        this.waktu = waktu;
    }

    /**
     * @throws TidakDitemukan when he may not set it
     */
    DaftarTempatQueries.Tempat milik(Pengguna oleh, UUID id) {
        var t = tempat.satu(id, waktu.hariIni(KonteksPemda.wajib().zona()));
        if (!bolehUbah(oleh, id)) {
            throw new TidakDitemukan("tempat");
        }
        return t;
    }

    private boolean bolehUbah(Pengguna oleh, UUID id) {
        return oleh.bolehSemuaOpd(IzinPresensi.ATUR) || tempat.hanyaUntuk(id, lingkup(oleh));
    }

    private Set<UUID> lingkup(Pengguna oleh) {
        return unit.untuk(oleh).stream().map(UnitQueries.Unit::id).collect(Collectors.toSet());
    }

    void harusBoleh(Pengguna oleh, Bagi bagi) {
        if (oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            return;
        }
        UUID milik =
                bagi.opd() != null
                        ? bagi.opd()
                        : bagi.pegawai() != null ? opd(bagi.pegawai()) : null;
        if (milik == null || !lingkup(oleh).contains(milik)) {
            throw new TidakDitemukan("unit");
        }
    }

    private @Nullable UUID opd(UUID pegawai) {
        return db.sql(
                        "select opd_id from organisasi.pegawai where pemda_id = :pemda and id = :id limit 1")
                .param("id", pegawai)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
