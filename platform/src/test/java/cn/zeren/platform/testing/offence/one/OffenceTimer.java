package cn.zeren.platform.testing.offence.one;

class OffenceTimer {
    OffenceRepository past;
    jakarta.ws.rs.core.Response http;
}
