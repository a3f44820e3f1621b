package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's nginx serving one folder from a configuration and a port of its own: the limit. */
final class Nginx implements AutoCloseable {

    private final Process proses;
    private final int port;

    private Nginx(Process proses, int port) {
        this.proses = proses;
        this.port = port;
    }

    static Nginx mulai(Path folder) {
        int port = Anak.portBebas();
        try {
            Path setelan = folder.resolve("nginx.conf");
            Files.writeString(
                    setelan,
                    """
                    daemon off;
                    %suser root;
                    worker_processes 2;
                    pid %s/nginx.pid;
                    error_log %s/nginx.log error;
                    events { worker_connections 1024; }
                    http {
                      access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; gzip_static on;
                      default_type "text/html;charset=utf-8";
                      client_body_temp_path %s/badan; proxy_temp_path %s/proxy; fastcgi_temp_path %s/fcgi;
                      uwsgi_temp_path %s/uwsgi; scgi_temp_path %s/scgi;
                      server { listen 127.0.0.1:%d backlog=1024; root %s; }
                    }
                    """
                            .formatted(
                                    "root".equals(System.getProperty("user.name")) ? "" : "#",
                                    folder,
                                    folder,
                                    folder,
                                    folder,
                                    folder,
                                    folder,
                                    folder,
                                    port,
                                    folder));
            var proses =
                    new ProcessBuilder("/usr/sbin/nginx", "-c", setelan.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new Nginx(proses, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String berkas) {
        return "http://127.0.0.1:" + port + "/" + berkas;
    }

    @Override
    public void close() {
        proses.destroy();
        try {
            if (!proses.waitFor(5, TimeUnit.SECONDS)) {
                proses.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
