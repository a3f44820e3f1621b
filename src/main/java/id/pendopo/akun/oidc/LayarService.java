package id.pendopo.akun.oidc;

import id.pendopo.akun.GagalMasuk;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.SesiLayar;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.orang.HalamanLayar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Screens without a keyboard: each shows a code, which somebody confirms on his phone (RFC 8628).
 * Wrong codes count per account, because a code is short.
 */
@Service
public class LayarService {

    /** How long a code can be confirmed and used. */
    static final Duration BERLAKU = Duration.ofMinutes(10);

    /** Between two questions of a screen, and how much longer when it does not keep to that. */
    static final int JEDA = 5;

    private final LayarRepository repository;
    private final GagalMasuk gagal;
    private final KlienTerdaftar klien;
    private final SesiLayar sesi;
    private final ObjectProvider<HalamanLayar> dinding;
    private final ParameterKini parameter;
    private final Jejak jejak;
    private final Waktu waktu;

    LayarService(
            LayarRepository repository,
            GagalMasuk gagal,
            KlienTerdaftar klien,
            SesiLayar sesi,
            ObjectProvider<HalamanLayar> dinding,
            ParameterKini parameter,
            Jejak jejak,
            Waktu waktu) {
        this.repository = repository;
        this.gagal = gagal;
        this.klien = klien;
        this.sesi = sesi;
        this.dinding = dinding;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * Known to the screen alone; only digests are kept here.
     *
     * @param alat what the screen asks with
     * @param kode what it shows
     */
    record Kode(String alat, String kode, Instant dibuat, Instant habis) {}

    /** A screen that waits, and the application it belongs to; none for the wall of the product. */
    public record Ditanya(PermintaanLayar permintaan, @Nullable Klien klien) {}

    /**
     * @param untuk null for the wall of the product
     * @throws AturanDilanggar {@code akun.layar.terlalu-banyak} when this address asks too often
     */
    @Transactional
    Kode minta(@Nullable UUID untuk, Collection<String> cakupan, PermintaanLayar.Asal asal) {
        JsonNode batas = batas();
        Instant saat = waktu.sekarang();
        int menit = batas.path("jendela_menit").asInt();
        if (repository.jumlahDari(asal.alamat(), saat.minus(Duration.ofMinutes(menit)))
                >= batas.path("permintaan_per_alamat").asInt()) {
            throw new AturanDilanggar("akun.layar.terlalu-banyak", menit);
        }
        var kode = new Kode(Sidik.baru(), KodeLayar.baru(), saat, saat.plus(BERLAKU));
        var baru =
                new PermintaanLayar(
                        Uuid7.baru(),
                        untuk,
                        List.copyOf(cakupan),
                        asal,
                        saat,
                        kode.habis(),
                        null,
                        null,
                        false,
                        false);
        repository.tambah(baru, Sidik.dari(kode.alat()), KodeLayar.sidik(kode.kode()), JEDA);
        return kode;
    }

    /**
     * The screen that shows this code; empty when none does, which is counted.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many wrong codes
     */
    @Transactional
    public Optional<Ditanya> cari(Pengguna orang, String kode, String host) {
        JsonNode batas = batas();
        Instant saat = waktu.sekarang();
        int menit = batas.path("jendela_menit").asInt();
        repository.antre(orang.akunId());
        String kunci = "layar:" + orang.akunId();
        gagal.harusKurangDari(batas.path("salah_per_akun").asInt(), kunci, menit);
        var ada = repository.menunggu(KodeLayar.sidik(kode), host, saat).flatMap(this::dengan);
        if (ada.isEmpty()) {
            gagal.catat(kunci);
        }
        return ada;
    }

    /** Empty when its application was closed meanwhile. */
    private Optional<Ditanya> dengan(PermintaanLayar p) {
        return p.klienId() == null
                ? Optional.of(new Ditanya(p, null))
                : klien.klien(p.klienId()).map(k -> new Ditanya(p, k));
    }

    /**
     * Lets the screen in as this person, with a session of its own.
     *
     * @return false when no screen shows this code any more
     * @throws AturanDilanggar {@code akun.layar.tanpa-hak} when he may not see the wall himself
     */
    @Transactional
    public boolean setujui(Pengguna orang, String kode, String host) {
        var ada = cari(orang, kode, host);
        if (ada.isEmpty()) {
            return false;
        }
        PermintaanLayar p = ada.get().permintaan();
        if (ada.get().klien() == null && !bolehDinding(orang)) {
            throw new AturanDilanggar("akun.layar.tanpa-hak");
        }
        String nama = nama(ada.get());
        UUID baru =
                sesi.buka(
                        orang, new SesiLayar.Tempat(host, p.asal().alamat(), nama), p.habisPada());
        if (!repository.putus(p.id(), orang.akunId(), baru, waktu.sekarang())) {
            // somebody else's word came first: nothing of this one may stay
            throw new TidakDitemukan("permintaan layar");
        }
        catat(orang, "akun.layar-disetujui", p, nama);
        return true;
    }

    /** Whether this person may see what the wall of the product shows. */
    public boolean bolehDinding(Pengguna orang) {
        return dinding.stream().anyMatch(d -> orang.boleh(d.izin()));
    }

    @Transactional
    public boolean tolak(Pengguna orang, String kode, String host) {
        var ada = cari(orang, kode, host);
        ada.filter(
                        d ->
                                repository.putus(
                                        d.permintaan().id(),
                                        orang.akunId(),
                                        null,
                                        waktu.sekarang()))
                .ifPresent(d -> catat(orang, "akun.layar-ditolak", d.permintaan(), nama(d)));
        return ada.isPresent();
    }

    private void catat(Pengguna orang, String tindakan, PermintaanLayar p, String nama) {
        jejak.catat(
                orang.pelaku(),
                tindakan,
                new Jejak.Objek("layar", p.id().toString(), nama),
                null,
                Map.of("cakupan", p.cakupan(), "alamat", p.asal().alamat()),
                null);
    }

    private static String nama(Ditanya d) {
        return d.klien() == null ? "Dinding Pendopo" : d.klien().nama();
    }

    /** How the request of a wall of the product stands; empty when nobody knows it any more. */
    @Transactional(readOnly = true)
    Optional<PermintaanLayar> keadaan(String alat) {
        Instant saat = waktu.sekarang();
        return repository
                .denganAlat(Sidik.dari(alat))
                .filter(p -> p.klienId() == null && p.habisPada().isAfter(saat) && !p.dipakai());
    }

    /** The wall of the product takes its session, once. */
    @Transactional
    Optional<Masuk> ambil(PermintaanLayar p) {
        return repository.pakai(p.id(), waktu.sekarang())
                ? sesi.ambil(p.sesiId())
                : Optional.empty();
    }

    private JsonNode batas() {
        return parameter.hariIni("batas-laju.layar").nilai();
    }
}
