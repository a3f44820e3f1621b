package id.pendopo.akun.oidc;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person allowed an application, until he takes it back. */
@Service
class PersetujuanService implements OAuth2AuthorizationConsentService {

    private final SqlPemda db;
    private final Waktu waktu;

    PersetujuanService(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    @Override
    @Transactional
    public void save(OAuth2AuthorizationConsent izin) {
        db.sql(
                        """
                        insert into akun.persetujuan (pemda_id, klien_id, akun_id, cakupan, pada)
                        values (:pemda, :klien, :akun, :cakupan, :kini)
                        on conflict (pemda_id, klien_id, akun_id)
                        do update set cakupan = excluded.cakupan, pada = excluded.pada
                        """)
                .param("klien", UUID.fromString(izin.getRegisteredClientId()))
                .param("akun", UUID.fromString(izin.getPrincipalName()))
                .param("cakupan", izin.getScopes().toArray(String[]::new))
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    @Override
    @Transactional
    public void remove(OAuth2AuthorizationConsent izin) {
        hapus(
                UUID.fromString(izin.getRegisteredClientId()),
                UUID.fromString(izin.getPrincipalName()));
    }

    void hapus(UUID klien, UUID akun) {
        db.sql(
                        """
                        delete from akun.persetujuan
                        where pemda_id = :pemda and klien_id = :klien and akun_id = :akun
                        """)
                .param("klien", klien)
                .param("akun", akun)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable OAuth2AuthorizationConsent findById(String klien, String akun) {
        List<String> cakupan = cakupan(UUID.fromString(klien), akun);
        if (cakupan.isEmpty()) {
            return null;
        }
        var hasil = OAuth2AuthorizationConsent.withId(klien, akun);
        cakupan.forEach(hasil::scope);
        return hasil.build();
    }

    private List<String> cakupan(UUID klien, String akun) {
        return db.sql(
                        """
                        select unnest(cakupan) from akun.persetujuan
                        where pemda_id = :pemda and klien_id = :klien and akun_id = :akun
                        """)
                .param("klien", klien)
                .param("akun", UUID.fromString(akun))
                .query(String.class)
                .list();
    }
}
