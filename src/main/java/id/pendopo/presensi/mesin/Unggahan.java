package id.pendopo.presensi.mesin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log that was sent in.
 *
 * @param geser seconds by which the clock was fast when it was sent
 * @param baris lines with something in them
 * @param rusak of them unreadable
 * @param ganda of them the same number and time as another line
 * @param awal as the machine shows it, without times of a clock that was reset
 * @param hitungan what applying it would do, then what it did; null before it was looked at
 * @param mulaiPresensi first day of attendance of the pemda; null when there was none
 * @param selesai people done of {@code dari}; punches while it is taken back
 */
public record Unggahan(
        UUID id,
        UUID mesin,
        String namaMesin,
        UUID opd,
        String berkas,
        String sidik,
        Status status,
        ZoneId zona,
        int geser,
        int baris,
        int rusak,
        List<Rusak> contohRusak,
        int ganda,
        LocalDateTime awal,
        LocalDateTime akhir,
        @Nullable Hitungan hitungan,
        @Nullable LocalDate mulaiPresensi,
        boolean tuntas,
        boolean lama,
        int selesai,
        int dari,
        @Nullable String galat,
        UUID pengunggah,
        String oleh,
        Instant dibuatPada,
        @Nullable UUID penerap,
        @Nullable String penerapNama,
        @Nullable String penerapPeran,
        @Nullable Instant diterapkanPada,
        @Nullable UUID penarik,
        @Nullable String penarikNama,
        @Nullable String penarikPeran,
        @Nullable Instant ditarikPada,
        @Nullable String alasanTarik) {

    /** Where it stands. */
    public enum Status {
        /** is being looked at */
        MENUNGGU,
        DIPERIKSA,
        /** is being applied */
        MENERAPKAN,
        DITERAPKAN,
        /** a draft that nobody wants */
        DIBUANG,
        /** its punches are being decided to be invalid */
        MENARIK,
        /** its punches were decided to be invalid */
        DITARIK,
        /** could not be worked on; it can be tried again */
        GAGAL;

        public boolean berjalan() {
            return this == MENUNGGU || this == MENERAPKAN || this == MENARIK;
        }

        /** Its lines are still apart from the log of the machine. */
        public boolean draf() {
            return this == MENUNGGU || this == DIPERIKSA || this == GAGAL;
        }
    }

    /** The last day with a press that may count: later ones lie in the future. */
    LocalDate hariTerakhir() {
        LocalDate dibuat = LocalDate.ofInstant(dibuatPada, zona).plusDays(1);
        return akhir.toLocalDate().isAfter(dibuat) ? dibuat : akhir.toLocalDate();
    }

    /** A line that could not be read, what was found in it, and why not. */
    public record Rusak(int nomor, String isi, String sebab) {}

    /**
     * In figures of lines: {@code terbaca} different ones, {@code diLog} known already, {@code
     * berulang} soon after the one before, {@code depan} in the future, {@code asing} of numbers
     * that nobody is mapped to. Then {@code orang} people, {@code hari} their days, and punches by
     * what becomes of them.
     *
     * @param tunggal of {@code masuk} and {@code pulang}, those judged by nearness
     * @param sama the very same punch is there
     * @param bukti another punch counts, this one is kept beside it
     * @param lebihBaik of {@code bukti}, those earlier in or later out than the one that counts
     * @param ganti count in place of punches that were taken back
     * @param beku in closed months
     * @param sebelum before the person's first post
     * @param lama before the first day of attendance
     * @param menunggu leaving before the end of a day of which the log does not know the end
     */
    public record Hitungan(
            int terbaca,
            int diLog,
            int berulang,
            int depan,
            int asing,
            int nomorAsing,
            int orang,
            int hari,
            int masuk,
            int pulang,
            int tunggal,
            int sama,
            int bukti,
            int lebihBaik,
            int ganti,
            int beku,
            int sebelum,
            int lama,
            int menunggu,
            int purba) {

        public int baru() {
            return masuk + pulang + ganti;
        }

        /** The same with what is unknown now. */
        Hitungan denganAsing(int baris, int nomor) {
            return new Hitungan(
                    terbaca, diLog, berulang, depan, baris, nomor, orang, hari, masuk, pulang,
                    tunggal, sama, bukti, lebihBaik, ganti, beku, sebelum, lama, menunggu, purba);
        }
    }
}
