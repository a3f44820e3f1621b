package id.pendopo.akun.warga.web;

import id.pendopo.akun.warga.MasukWargaService.Pendaftaran;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a newcomer typed; what the browser left out is empty. */
public record IsianBaru(
        @Nullable String nama,
        @Nullable String wilayah,
        @Nullable String setuju,
        @Nullable String bersama,
        @Nullable String lanjut) {

    public IsianBaru {
        nama = Objects.requireNonNullElse(nama, "");
        wilayah = Objects.requireNonNullElse(wilayah, "");
        setuju = Objects.requireNonNullElse(setuju, "");
        bersama = Objects.requireNonNullElse(bersama, "");
        lanjut = Objects.requireNonNullElse(lanjut, "");
    }

    Pendaftaran pendaftaran(String bahasa) {
        return new Pendaftaran(nama, wilayah, bahasa, !setuju.isEmpty());
    }
}
