package cn.zeren.platform.testing.offence.one;

class OffenceListener {
    OffenceResource answers;
    OffenceViews shows;
    OffenceQueries reads;
    jakarta.ws.rs.core.Response response;
}
