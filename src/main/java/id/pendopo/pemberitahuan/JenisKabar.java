package id.pendopo.pemberitahuan;

/** A kind of news, which a person may switch off as e-mail. */
public interface JenisKabar {

    /**
     * Module first: {@code pelaporan.dikembalikan}; {@code <kode>.jenis} is the key of its name.
     */
    String kode();
}
