package cn.zeren.platform.testing.offence.one;

class OffenceViews {
    OffenceService behaves;
    org.hibernate.reactive.mutiny.Mutiny.Session reads;
}
