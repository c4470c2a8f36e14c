package cn.zeren.platform.testing.offence.one;

class OffenceWire {
    OffenceViews looks;
}
