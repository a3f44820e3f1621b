package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** The site that was called, as a browser names an origin: no port where it goes without saying. */
public final class AlamatSitus {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private AlamatSitus() {}

    /** {@code https://prabumulihkota.go.id}, {@code http://localhost:8080} */
    public static String dari(HttpServletRequest minta) {
        boolean biasa = minta.getServerPort() == (minta.isSecure() ? HTTPS : HTTP);
        return minta.getScheme()
                + "://"
                + minta.getServerName()
                + (biasa ? "" : ":" + minta.getServerPort());
    }
}
