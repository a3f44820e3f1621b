package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A protocol that writes failures in a form of its own, published as a bean by its module. */
public interface BentukGalat {

    boolean untuk(HttpServletRequest minta);

    /**
     * @param kode what went wrong, for programs
     * @param kata the same for people
     */
    void tulis(HttpServletResponse jawab, HttpStatus status, String kode, String kata)
            throws IOException;
}
