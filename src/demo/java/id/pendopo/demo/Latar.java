package id.pendopo.demo;

import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every part of the simulation works with, for one pemda. */
record Latar(ContohPemda contoh, Pemda pemda, Kalender kalender, JdbcTemplate jdbc) {

    UUID pemdaId() {
        return pemda.id();
    }

    Acak acak(String bagian) {
        return new Acak(contoh.kode(), bagian);
    }

    Tulis tulis(String tabel, String kolom) {
        return new Tulis(jdbc, tabel, kolom);
    }

    /** Morning of the first day of the budget year, when plans and accounts came to be. */
    Instant awalTahun() {
        return kalender.hariIni()
                .withYear(kalender.tahun())
                .withDayOfYear(1)
                .atTime(8, 0)
                .atZone(kalender.zona())
                .toInstant();
    }
}
