package cn.zeren.platform.testing.offence.one;

class OffenceGateway {
    OffenceService decides;
    OffenceRepository past;
    org.hibernate.reactive.mutiny.Mutiny.Session session;
}
