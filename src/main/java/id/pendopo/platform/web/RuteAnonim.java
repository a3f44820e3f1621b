package id.pendopo.platform.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Routes where nobody is anybody, published as a bean by the module that owns them: cookies and
 * tokens of the request are not there, none is set by the answer. What they may do rests on nothing
 * that a browser adds by itself, so they want no token against forged forms either.
 *
 * @param jalur patterns as controllers write them
 */
public record RuteAnonim(List<PathPattern> jalur) {

    public RuteAnonim {
        jalur = List.copyOf(jalur);
    }

    public static RuteAnonim dari(String... jalur) {
        return new RuteAnonim(
                Arrays.stream(jalur).map(PathPatternParser.defaultInstance::parse).toList());
    }

    boolean cocok(PathContainer alamat) {
        return jalur.stream().anyMatch(p -> p.matches(alamat));
    }
}
