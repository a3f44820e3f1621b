package id.pendopo.akun.warga;

import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiService.Perangkat;
import id.pendopo.akun.SuratWarga.Sebab;
import id.pendopo.akun.WargaEvent;
import id.pendopo.akun.warga.KodeService.Peminta;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen does with his own account: sees and changes it, ends sessions, deletes it. */
@Service
@Transactional
public class WargaService {

    private final WargaRepository warga;
    private final SesiWargaRepository sesi;
    private final WargaKini kini;
    private final KodeService kode;
    private final KontakService kontak;
    private final IsianWarga isian;
    private final CatatanWarga catatan;
    private final ApplicationEventPublisher peristiwa;
    private final Waktu waktu;

    WargaService(
            WargaRepository warga,
            SesiWargaRepository sesi,
            WargaKini kini,
            KodeService kode,
            KontakService kontak,
            IsianWarga isian,
            CatatanWarga catatan,
            ApplicationEventPublisher peristiwa,
            Waktu waktu) {
        this.warga = warga;
        this.sesi = sesi;
        this.kini = kini;
        this.kode = kode;
        this.kontak = kontak;
        this.isian = isian;
        this.catatan = catatan;
        this.peristiwa = peristiwa;
        this.waktu = waktu;
    }

    @Transactional(readOnly = true)
    public Warga saya(Pengguna orang) {
        return warga.dengan(orang.akunId()).orElseThrow(() -> new TidakDitemukan("warga"));
    }

    /**
     * @throws AturanDilanggar what {@link IsianWarga} says
     */
    public void ubah(
            Pengguna orang, String nama, @Nullable String wilayah, String bahasa, String tema) {
        isian.pilihan(bahasa, tema);
        warga.ubah(orang.akunId(), isian.nama(nama), isian.wilayah(wilayah), bahasa, tema);
        catatan.catat(orang.akunId(), "akun.warga-diubah", null);
        kini.lupakan();
    }

    @Transactional(readOnly = true)
    public List<Perangkat> perangkat(Pengguna orang) {
        return sesi.terbuka(orang.akunId(), orang.sesiId(), waktu.sekarang());
    }

    /**
     * @throws TidakDitemukan when it is none of his, or has ended
     */
    public void akhiri(Pengguna orang, UUID id) {
        if (akhiri(orang, id, null) == 0) {
            throw new TidakDitemukan("sesi " + id);
        }
    }

    public void akhiriLain(Pengguna orang) {
        akhiri(orang, null, orang.sesiId());
    }

    /** Everything, the one that asks included. */
    public void akhiriSemua(Pengguna orang) {
        akhiri(orang, null, null);
    }

    private int akhiri(Pengguna orang, @Nullable UUID hanya, @Nullable UUID kecuali) {
        int jumlah = sesi.cabut(orang.akunId(), hanya, kecuali, waktu.sekarang());
        if (jumlah > 0) {
            catatan.catat(orang.akunId(), "akun.sesi-diakhiri", Map.of("sesi", jumlah));
        }
        kini.lupakan();
        return jumlah;
    }

    public void catatUnduhan(Pengguna orang) {
        catatan.catat(orang.akunId(), "akun.data-diunduh", null);
    }

    /**
     * Sends the code without which no account is deleted, to an address of his.
     *
     * @return the secret for the cookie of his browser
     */
    public String mintaHapus(Pengguna orang, UUID kontakId, Peminta peminta) {
        var ke =
                warga.kontak(orang.akunId()).stream()
                        .filter(k -> k.id().equals(kontakId))
                        .findFirst()
                        .orElseThrow(() -> new AturanDilanggar("akun.warga.pilih-kontak"));
        return kode.kirim(Tujuan.HAPUS, ke.kontak(), peminta);
    }

    /**
     * Deletes the account: every session and address goes, the name comes off what stays, and other
     * modules hear of it inside the transaction.
     *
     * @return false when the code was wrong, which counts
     */
    public boolean hapus(Pengguna orang, String rahasia, String diketik, Tempat tempat) {
        UUID id = orang.akunId();
        if (kode.cocokkan(Tujuan.HAPUS, id, rahasia, diketik, tempat).isEmpty()) {
            return false;
        }
        if (!warga.kunci(id)) {
            throw new TidakDitemukan("warga");
        }
        kontak.kabari(warga.kontak(id), orang, Sebab.DIHAPUS);
        warga.hapus(id, waktu.sekarang());
        catatan.catat(id, "akun.warga-dihapus", null);
        peristiwa.publishEvent(
                new WargaEvent.Dihapus(KonteksPemda.wajib().id(), id, waktu.sekarang()));
        kini.lupakan();
        return true;
    }
}
