package cn.zeren.platform.testing.offence.one;

class OffenceRepository {
    OffenceService upwards;
    OffenceViews looks;
    jakarta.ws.rs.core.Response http;
}
