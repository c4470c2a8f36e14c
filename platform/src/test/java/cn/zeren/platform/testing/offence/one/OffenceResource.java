package cn.zeren.platform.testing.offence.one;

class OffenceResource {
    OffenceRepository past;
    cn.zeren.platform.tx.Tx opens;
}
