package id.pendopo.presensi.swafoto.web;

import java.util.Base64;

/**
 * A picture within its page: it has no address of its own that could be kept, shared or asked for
 * again unseen.
 */
public record GambarSwafoto(String alamat) {

    public static GambarSwafoto dari(byte[] jpeg) {
        return new GambarSwafoto(
                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
    }
}
