package cn.zeren.platform.testing.offence.one;

class OffenceViews {
    OffenceService behaves;
}
