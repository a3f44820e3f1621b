package id.pendopo.akun.oidc;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.rahasia.Sidik;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers applications and changes what they may do. A secret is shown once, when it is made. */
@Service
public class KlienService {

    private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,62}");
    private static final int ALAMAT_TERBANYAK = 20;

    private final KlienRepository repository;
    private final OrganisasiQueries organisasi;
    private final Pengumuman pengumuman;
    private final Jejak jejak;
    private final Waktu waktu;

    KlienService(
            KlienRepository repository,
            OrganisasiQueries organisasi,
            Pengumuman pengumuman,
            Jejak jejak,
            Waktu waktu) {
        this.repository = repository;
        this.organisasi = organisasi;
        this.pengumuman = pengumuman;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * What an admin enters.
     *
     * @param redirectUri where a person may be sent back to; https, or http on this machine, or a
     *     scheme of its own for an application on a phone
     * @param opdId a machine may be bound to one OPD; null for the whole pemda
     */
    public record Isian(
            String clientId,
            String nama,
            String keterangan,
            @Nullable String beranda,
            Klien.Jenis jenis,
            List<String> redirectUri,
            List<String> postLogoutUri,
            @Nullable String backchannelUri,
            List<String> cakupan,
            boolean wajibPkce,
            boolean perluPersetujuan,
            String algIdToken,
            @Nullable UUID opdId) {}

    /**
     * A new application.
     *
     * @param rahasia its secret, known to nobody after this; none for a public client
     */
    public record Terdaftar(Klien klien, @Nullable String rahasia) {}

    @Transactional(readOnly = true)
    public List<Klien> semua() {
        return repository.semua();
    }

    @Transactional(readOnly = true)
    public Klien dengan(String clientId) {
        return repository
                .dengan(clientId)
                .orElseThrow(() -> new TidakDitemukan("klien " + clientId));
    }

    /**
     * @throws AturanDilanggar {@code akun.oidc.…} naming what is wrong with which address or scope
     */
    @Transactional
    public Terdaftar daftar(Pelaku oleh, Isian isian) {
        if (!CLIENT_ID.matcher(isian.clientId()).matches()) {
            throw new AturanDilanggar("akun.oidc.client-id-salah", isian.clientId());
        }
        periksa(isian);
        String rahasia = isian.jenis().berahasia() ? Sidik.baru() : null;
        Klien baru = klien(Uuid7.baru(), isian, rahasia == null ? null : Sidik.dari(rahasia), true);
        if (!repository.tambah(baru, waktu.sekarang())) {
            throw new AturanDilanggar("akun.oidc.client-id-terpakai", isian.clientId());
        }
        selesai(oleh, "akun.aplikasi-didaftarkan", baru, null, ringkas(baru), null);
        return new Terdaftar(baru, rahasia);
    }

    @Transactional
    public Klien ubah(Pelaku oleh, Isian isian) {
        Klien lama = dengan(isian.clientId());
        periksa(isian);
        if (lama.jenis() != isian.jenis()) {
            throw new AturanDilanggar("akun.oidc.jenis-tetap");
        }
        Klien baru = klien(lama.id(), isian, lama.rahasiaHash(), lama.aktif());
        repository.ubah(baru);
        selesai(oleh, "akun.aplikasi-diubah", baru, ringkas(lama), ringkas(baru), null);
        return baru;
    }

    /** A new secret; the old one is worth nothing from now on. */
    @Transactional
    public String rahasiaBaru(Pelaku oleh, String clientId) {
        Klien lama = dengan(clientId);
        if (lama.rahasiaHash() == null) {
            throw new AturanDilanggar("akun.oidc.tanpa-rahasia");
        }
        String rahasia = Sidik.baru();
        repository.ubah(dengan(lama, Sidik.dari(rahasia), lama.aktif()));
        selesai(oleh, "akun.aplikasi-rahasia-baru", lama, null, null, null);
        return rahasia;
    }

    /** Closes or opens an application; while it is closed none of its tokens is good. */
    @Transactional
    public void aktifkan(Pelaku oleh, String clientId, boolean aktif, String alasan) {
        Klien lama = dengan(clientId);
        repository.ubah(dengan(lama, lama.rahasiaHash(), aktif));
        selesai(
                oleh,
                aktif ? "akun.aplikasi-dibuka" : "akun.aplikasi-ditutup",
                lama,
                Map.of("aktif", lama.aktif()),
                Map.of("aktif", aktif),
                alasan);
    }

    private void selesai(
            Pelaku oleh,
            String tindakan,
            Klien k,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah,
            @Nullable String alasan) {
        jejak.catat(
                oleh,
                tindakan,
                new Jejak.Objek("aplikasi", k.id().toString(), k.nama()),
                sebelum,
                sesudah,
                alasan);
        pengumuman.setelahCommit(KlienTerdaftar.TOPIK);
    }

    private static Map<String, ?> ringkas(Klien k) {
        return Map.of(
                "nama", k.nama(),
                "redirect_uri", k.redirectUri(),
                "post_logout_uri", k.postLogoutUri(),
                "backchannel_uri", k.backchannelUri() == null ? "" : k.backchannelUri(),
                "cakupan", k.cakupan(),
                "wajib_pkce", k.wajibPkce(),
                "perlu_persetujuan", k.perluPersetujuan(),
                "alg_id_token", k.algIdToken(),
                "opd", k.opdId() == null ? "" : k.opdId());
    }

    private static Klien klien(UUID id, Isian i, byte @Nullable [] rahasia, boolean aktif) {
        return new Klien(
                id,
                i.clientId(),
                i.nama().strip(),
                i.keterangan().strip(),
                i.beranda(),
                i.jenis(),
                rahasia,
                List.copyOf(i.redirectUri()),
                List.copyOf(i.postLogoutUri()),
                i.backchannelUri(),
                List.copyOf(i.cakupan()),
                i.jenis() == Klien.Jenis.PUBLIK || i.wajibPkce(),
                i.perluPersetujuan(),
                i.algIdToken(),
                i.opdId(),
                aktif);
    }

    private static Klien dengan(Klien k, byte @Nullable [] rahasia, boolean aktif) {
        return new Klien(
                k.id(),
                k.clientId(),
                k.nama(),
                k.keterangan(),
                k.beranda(),
                k.jenis(),
                rahasia,
                k.redirectUri(),
                k.postLogoutUri(),
                k.backchannelUri(),
                k.cakupan(),
                k.wajibPkce(),
                k.perluPersetujuan(),
                k.algIdToken(),
                k.opdId(),
                aktif);
    }

    private void periksa(Isian i) {
        if (i.nama().isBlank() || i.nama().length() > 100) {
            throw new AturanDilanggar("akun.oidc.nama-kosong");
        }
        if (i.jenis().kembali() && i.redirectUri().isEmpty()) {
            throw new AturanDilanggar("akun.oidc.redirect-kosong");
        }
        if (i.redirectUri().size() > ALAMAT_TERBANYAK
                || i.postLogoutUri().size() > ALAMAT_TERBANYAK) {
            throw new AturanDilanggar("akun.oidc.alamat-banyak", ALAMAT_TERBANYAK);
        }
        boolean publik = i.jenis() == Klien.Jenis.PUBLIK;
        i.redirectUri().forEach(u -> periksaAlamat(u, publik));
        i.postLogoutUri().forEach(u -> periksaAlamat(u, publik));
        if (i.backchannelUri() != null) {
            periksaAlamat(i.backchannelUri(), false);
        }
        List<String> boleh = Cakupan.untuk(i.jenis());
        for (String c : i.cakupan()) {
            if (!boleh.contains(c)) {
                throw new AturanDilanggar("akun.oidc.cakupan-salah", c);
            }
        }
        UUID opd = i.opdId();
        if (opd != null && (i.jenis() != Klien.Jenis.MESIN || organisasi.opd(opd).isEmpty())) {
            throw new AturanDilanggar("akun.oidc.opd-asing");
        }
        if (!Kunci.JENIS.contains(i.algIdToken())) {
            throw new AturanDilanggar("akun.oidc.alg-salah", i.algIdToken());
        }
    }

    private static void periksaAlamat(String alamat, boolean bolehSkemaSendiri) {
        if (!AlamatKlien.utuh(alamat, bolehSkemaSendiri)) {
            throw new AturanDilanggar("akun.oidc.alamat-salah", alamat);
        }
    }
}
