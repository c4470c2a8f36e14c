package cn.zeren.platform.testing.offence.one;

class OffenceService {
    jakarta.ws.rs.core.Response http;
}
