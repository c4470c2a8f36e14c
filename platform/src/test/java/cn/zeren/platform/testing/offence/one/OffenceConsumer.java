package cn.zeren.platform.testing.offence.one;

class OffenceConsumer {
    OffenceRepository past;
}
