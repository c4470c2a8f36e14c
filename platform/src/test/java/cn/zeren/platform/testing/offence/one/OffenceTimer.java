package cn.zeren.platform.testing.offence.one;

class OffenceTimer {
    OffenceRepository past;
}
