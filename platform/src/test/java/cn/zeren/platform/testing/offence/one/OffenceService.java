package cn.zeren.platform.testing.offence.one;

class OffenceService {
    OffenceResource upwards;
    jakarta.ws.rs.core.Response http;
    io.quarkus.security.identity.SecurityIdentity who;
}
