package id.pendopo.akun.faktor;

import id.pendopo.akun.AkunEvent;
import id.pendopo.akun.PerangkatDikenal;
import id.pendopo.akun.SesiBertahap;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.orang.Pengguna;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help for someone who has lost phone and recovery codes: an admin takes the factor off, with a
 * reason, and never sees any secret.
 */
@Service
@Transactional
public class BantuanFaktorService {

    private static final int ALASAN_TERPENDEK = 10;

    private final FaktorRepository faktor;
    private final FaktorService sendiri;
    private final PerangkatDikenal perangkat;
    private final SesiBertahap sesi;
    private final PencatatFaktor pencatat;

    BantuanFaktorService(
            FaktorRepository faktor,
            FaktorService sendiri,
            PerangkatDikenal perangkat,
            SesiBertahap sesi,
            PencatatFaktor pencatat) {
        this.faktor = faktor;
        this.sendiri = sendiri;
        this.perangkat = perangkat;
        this.sesi = sesi;
        this.pencatat = pencatat;
    }

    /** Somebody who may need help. */
    public record Orang(
            UUID akunId, String nama, String namaPengguna, @Nullable Instant faktorSejak) {}

    /** The first twenty whose name or user name has these letters; nobody for fewer than two. */
    @Transactional(readOnly = true)
    public List<Orang> cari(String kata) {
        return kata.strip().length() < 2
                ? List.of()
                : faktor.cari(Pola.memuat(kata.strip())).stream()
                        .map(BantuanFaktorService::orang)
                        .toList();
    }

    @Transactional(readOnly = true)
    public Orang orang(UUID akun) {
        return faktor.orang(akun)
                .map(BantuanFaktorService::orang)
                .orElseThrow(() -> new TidakDitemukan("akun " + akun));
    }

    private static Orang orang(FaktorRepository.Orang o) {
        return new Orang(o.akunId(), o.nama(), o.namaPengguna(), o.sejak());
    }

    /**
     * Takes off all factors of this account, and ends its sessions: whoever holds the phone now is
     * out.
     *
     * @throws AturanDilanggar {@code akun.faktor.diri-sendiri.terlarang} for one's own, {@code
     *     akun.faktor.alasan-pendek} without a reason
     */
    public void cabut(Pengguna admin, UUID akun, String alasan) {
        if (admin.akunId().equals(akun)) {
            throw new AturanDilanggar("akun.faktor.diri-sendiri.terlarang");
        }
        if (alasan.strip().length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("akun.faktor.alasan-pendek", ALASAN_TERPENDEK);
        }
        sendiri.harusSegar(admin, FaktorService.SEGAR);
        Orang orang = orang(akun);
        faktor.antre(akun);
        sendiri.hapus(akun);
        perangkat.lupakan(akun);
        sesi.akhiriSemua(akun);
        pencatat.catat(
                admin.pelaku(),
                new PencatatFaktor.Pemilik(akun, orang.namaPengguna()),
                AkunEvent.Faktor.DICABUT,
                alasan.strip());
    }
}
