package cn.zeren.platform.testing.offence.one;

class OffenceWire {
    OffenceViews looks;
    com.fasterxml.jackson.databind.ObjectMapper writes;
    io.smallrye.mutiny.Uni<String> later;
}
