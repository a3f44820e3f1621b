package id.pendopo.demo;

import id.pendopo.demo.Unit.Petugas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one report from its first line to where it stands this morning: the first step that
 * would lie in the future has not been taken, and none after it.
 */
final class Perjalanan {

    /** One step, who took it and which version was published after it. */
    record Langkah(
            String jenis,
            @Nullable Integer terbit,
            Petugas oleh,
            Instant pada,
            @Nullable String catatan) {}

    /** What the head approved: the number of the version and when it had been handed in. */
    record Persetujuan(int versi, Instant diajukan, Instant pada) {}

    private static final List<String> CATATAN_KEPALA =
            List.of(
                    "Uraian kendala belum menjelaskan penyebabnya, mohon dilengkapi.",
                    "Realisasi belum cocok dengan BKU, mohon diperiksa kembali.",
                    "Mohon penjelasan capaian output bulan ini.");
    private static final List<String> CATATAN_BAPPEDA =
            List.of(
                    "Realisasi keuangan berbeda dengan data SP2D, mohon disesuaikan.",
                    "Capaian fisik tidak sejalan dengan output, mohon dijelaskan.",
                    "Tindak lanjut belum menjawab kendala yang dilaporkan.");
    private static final String ALASAN_KOREKSI =
            "Koreksi realisasi setelah rekonsiliasi belanja dengan BPKAD.";

    private final Kalender kalender;
    private final Acak acak;
    private final Unit unit;
    private final Petugas bappeda;
    private final Petugas penyusun;
    private final Instant dibuat;
    private final List<Langkah> langkah = new ArrayList<>();
    private final List<Persetujuan> persetujuan = new ArrayList<>();
    private Instant terakhir;
    private String status = "DRAF";
    private @Nullable Integer terbit;
    private @Nullable Integer terverifikasi;
    private @Nullable Instant diajukan;
    private @Nullable String alasanKoreksi;
    private boolean berhenti;

    Perjalanan(Kalender kalender, Acak acak, Unit unit, Petugas bappeda, Instant dibuat) {
        this.kalender = kalender;
        this.acak = acak;
        this.unit = unit;
        this.bappeda = bappeda;
        this.penyusun = acak.persen(82) ? unit.operator() : unit.ppk();
        this.dibuat = dibuat;
        this.terakhir = dibuat;
    }

    /** Goes on from the draft; {@code hari} is the day of the first hand-in. */
    void tempuh(LocalDate hari) {
        var jam = LocalTime.of(acak.antara(11, 15), acak.antara(0, 59), acak.antara(0, 59));
        ajukan(kalender.saat(hari, jam));
        if (acak.persen(3)) {
            catat("DIKEMBALIKAN_KEPALA", unit.kepala(), lanjut(0, 4), pilih(CATATAN_KEPALA));
            mungkinTerhenti(15);
            ajukan(lanjut(1, 4));
        }
        mungkinTerhenti(1);
        setujui();
        if (acak.persen(2)) {
            catat("DIKEMBALIKAN_BAPPEDA", bappeda, lanjut(1, 7), pilih(CATATAN_BAPPEDA));
            mungkinTerhenti(15);
            ajukan(lanjut(1, 4));
            setujui();
        }
        mungkinTerhenti(3);
        catat("DIVERIFIKASI", bappeda, lanjut(3, 12), null);
        if (acak.persen(1)) {
            catat("DIKOREKSI", penyusun, lanjut(1, 3), ALASAN_KOREKSI);
            ajukan(lanjut(0, 1));
            setujui();
            catat("DIVERIFIKASI", bappeda, lanjut(1, 6), null);
        }
    }

    private void ajukan(Instant pada) {
        catat("DIAJUKAN", penyusun, pada, null);
    }

    private void setujui() {
        catat("DISETUJUI", unit.kepala(), lanjut(0, unit.contoh().watak().telaah), null);
    }

    private void catat(String jenis, Petugas oleh, Instant pada, @Nullable String catatan) {
        if (berhenti || !pada.isBefore(kalender.kini())) {
            berhenti = true;
            return;
        }
        terakhir = pada;
        switch (jenis) {
            case "DIAJUKAN" -> diajukan = pada;
            case "DISETUJUI" -> {
                terbit = persetujuan.size() + 1;
                persetujuan.add(new Persetujuan(terbit, pengajuan(), pada));
            }
            case "DIVERIFIKASI" -> terverifikasi = terbit;
            case "DIKEMBALIKAN_BAPPEDA" -> terbit = terverifikasi;
            case "DIKOREKSI" -> alasanKoreksi = catatan;
            default -> {}
        }
        status =
                switch (jenis) {
                    case "DIKEMBALIKAN_KEPALA", "DIKEMBALIKAN_BAPPEDA" -> "DIKEMBALIKAN";
                    case "DIKOREKSI" -> "DRAF";
                    default -> jenis;
                };
        Integer tampil = jenis.equals("DIAJUKAN") ? null : terbit;
        langkah.add(new Langkah(jenis, tampil, oleh, pada, catatan));
    }

    private void mungkinTerhenti(int persen) {
        berhenti |= acak.persen(persen);
    }

    /** A working hour some days after the last step, and in any case after it. */
    private Instant lanjut(int palingCepat, int palingLama) {
        LocalDate hari = LocalDate.ofInstant(terakhir, kalender.zona());
        LocalDate tujuan =
                Kalender.kerjaSesudah(hari.plusDays(acak.antara(palingCepat, palingLama)));
        Instant pada = kalender.saat(tujuan, acak.jamKerja());
        return pada.isAfter(terakhir) ? pada : terakhir.plusSeconds(acak.antara(900, 5400));
    }

    private String pilih(List<String> catatan) {
        return acak.salahSatu(catatan);
    }

    private Instant pengajuan() {
        if (diajukan == null) {
            throw new IllegalStateException("approved before it was handed in");
        }
        return diajukan;
    }

    Instant dibuat() {
        return dibuat;
    }

    Petugas penyusun() {
        return penyusun;
    }

    String status() {
        return status;
    }

    @Nullable Integer terbit() {
        return terbit;
    }

    @Nullable Integer terverifikasi() {
        return terverifikasi;
    }

    @Nullable Instant diajukan() {
        return diajukan;
    }

    @Nullable String alasanKoreksi() {
        return alasanKoreksi;
    }

    List<Langkah> langkah() {
        return langkah;
    }

    List<Persetujuan> persetujuan() {
        return persetujuan;
    }
}
