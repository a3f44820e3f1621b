package id.pendopo.akun.orang;

import id.pendopo.akun.AkunService;
import id.pendopo.akun.orang.Undangan.Baris;
import id.pendopo.akun.orang.Undangan.Hasil;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every line of a list what an invitation would do, and why not. */
@Component
class PemeriksaUndangan {

    static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("nip", JenisKolom.KODE, "NIP", "Nomor Induk Pegawai", "NIP/NI PPPK")
                    .opsional("surel", JenisKolom.TEKS, "Surel", "Email", "E-mail", "Alamat Surel")
                    .jadi();

    private final OrangQueries orang;
    private final Wewenang wewenang;

    PemeriksaUndangan(OrangQueries orang, Wewenang wewenang) {
        this.orang = orang;
        this.wewenang = wewenang;
    }

    List<Baris> periksa(Pengguna oleh, TabelTerbaca tabel) {
        var terbaca = new ArrayList<BarisTerbaca>();
        tabel.forEachRemaining(terbaca::add);
        var nip =
                terbaca.stream()
                        .map(PemeriksaUndangan::nip)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<String, OrangTerdaftar> dikenal =
                orang.denganNip(nip).stream()
                        .collect(Collectors.toMap(o -> o.nip().nilai(), Function.identity()));
        var sudah = new HashSet<String>();
        return terbaca.stream().map(b -> baris(oleh, b, dikenal, sudah)).toList();
    }

    private Baris baris(
            Pengguna oleh, BarisTerbaca b, Map<String, OrangTerdaftar> dikenal, Set<String> sudah) {
        String nip = nip(b);
        if (b.teks("nip") != null && nip == null) {
            b.galat("nip", "akun.orang.undangan.galat.nip");
        }
        String surel = b.teks("surel");
        if (surel != null && !AkunService.surelSah(surel.strip())) {
            b.galat("surel", "akun.surel-salah");
        }
        if (nip != null && !sudah.add(nip)) {
            b.galat("nip", "akun.orang.undangan.galat.ganda");
        }
        OrangTerdaftar siapa = nip == null ? null : dikenal.get(nip);
        // of another OPD is nobody here: the list must not become a way to ask who works where
        boolean ada = siapa != null && oleh.boleh(IzinOrang.KELOLA, siapa.opdId());
        if (ada && !wewenang.boleh(oleh, siapa)) {
            b.galat("nip", "akun.orang.undangan.galat.di-atas");
        } else if (ada && !siapa.bekerja()) {
            b.galat("nip", "akun.orang.undangan.galat.berhenti");
        } else if (!ada && b.sah()) {
            b.galat("nip", "akun.orang.undangan.galat.tak-dikenal");
            return jadi(b, Hasil.TAK_DIKENAL, nip, null, surel);
        }
        Hasil hasil =
                !b.sah() ? Hasil.SALAH : siapa.akunId() == null ? Hasil.BARU : Hasil.SUDAH_ADA;
        return jadi(b, hasil, nip, ada ? siapa : null, surel);
    }

    private static Baris jadi(
            BarisTerbaca b,
            Hasil hasil,
            @Nullable String nip,
            @Nullable OrangTerdaftar siapa,
            @Nullable String surel) {
        return new Baris(
                b.nomor(),
                hasil,
                nip == null ? Objects.toString(b.teks("nip"), "") : nip,
                siapa == null ? null : siapa.nama(),
                siapa == null ? null : siapa.singkatanOpd(),
                surel == null ? null : surel.strip(),
                b.galat());
    }

    private static @Nullable String nip(BarisTerbaca b) {
        String teks = b.teks("nip");
        try {
            return teks == null ? null : new Nip(teks.replaceAll("[\\s.]", "")).nilai();
        } catch (MasukanSalah e) {
            return null;
        }
    }
}
