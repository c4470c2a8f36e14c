package cn.zeren.platform.testing.offence.one;

class OffenceConsumer {
    OffenceRepository past;
    jakarta.ws.rs.core.Response http;
}
