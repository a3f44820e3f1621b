package id.pendopo.akun.oidc;

import id.pendopo.kernel.AturanDilanggar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of an application as it was typed; lists are one address a line. */
public record FormAplikasi(
        String clientId,
        String nama,
        String keterangan,
        String beranda,
        String jenis,
        String redirectUri,
        String postLogoutUri,
        String backchannelUri,
        List<String> cakupan,
        boolean wajibPkce,
        boolean perluPersetujuan,
        String algIdToken,
        String opd) {

    static FormAplikasi kosong() {
        return new FormAplikasi(
                "",
                "",
                "",
                "",
                "web",
                "",
                "",
                "",
                List.of(Cakupan.OPENID, Cakupan.PROFIL, Cakupan.PEGAWAI),
                true,
                true,
                "ES256",
                "");
    }

    static FormAplikasi dari(Klien k) {
        return new FormAplikasi(
                k.clientId(),
                k.nama(),
                k.keterangan(),
                k.beranda() == null ? "" : k.beranda(),
                k.jenis().name().toLowerCase(Locale.ROOT),
                String.join("\n", k.redirectUri()),
                String.join("\n", k.postLogoutUri()),
                k.backchannelUri() == null ? "" : k.backchannelUri(),
                k.cakupan(),
                k.wajibPkce(),
                k.perluPersetujuan(),
                k.algIdToken(),
                k.opdId() == null ? "" : k.opdId().toString());
    }

    /** Scopes of the other kind stand on the form as well, and count for nothing. */
    KlienService.Isian isian() {
        Klien.Jenis apa =
                switch (jenis) {
                    case "publik" -> Klien.Jenis.PUBLIK;
                    case "layar" -> Klien.Jenis.LAYAR;
                    case "mesin" -> Klien.Jenis.MESIN;
                    default -> Klien.Jenis.WEB;
                };
        boolean mesin = apa == Klien.Jenis.MESIN;
        List<String> untuknya = mesin ? Cakupan.MESIN : Cakupan.ORANG;
        return new KlienService.Isian(
                clientId.strip(),
                nama,
                keterangan,
                kosong(beranda),
                apa,
                baris(redirectUri),
                baris(postLogoutUri),
                kosong(backchannelUri),
                cakupan.stream()
                        .filter(c -> untuknya.contains(c) || !Cakupan.SEMUA.contains(c))
                        .toList(),
                wajibPkce,
                perluPersetujuan,
                algIdToken,
                mesin ? opdId() : null);
    }

    /** Of a choice list: what is no id was not on it. */
    private @Nullable UUID opdId() {
        try {
            return opd.isBlank() ? null : UUID.fromString(opd.strip());
        } catch (IllegalArgumentException e) {
            throw new AturanDilanggar("akun.oidc.opd-asing");
        }
    }

    private static @Nullable String kosong(String teks) {
        return teks.isBlank() ? null : teks.strip();
    }

    private static List<String> baris(String teks) {
        return Arrays.stream(teks.split("\\R"))
                .map(String::strip)
                .filter(b -> !b.isEmpty())
                .distinct()
                .toList();
    }
}
