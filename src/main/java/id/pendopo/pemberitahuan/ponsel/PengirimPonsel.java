package id.pendopo.pemberitahuan.ponsel;

/** Hands a message to whoever delivers it; never called inside a transaction. */
@FunctionalInterface
public interface PengirimPonsel {

    void kirim(PesanPonsel pesan) throws PonselGagal;
}
