package cn.zeren.platform.testing.offence.one;

class OffenceRepository {
    OffenceService upwards;
}
