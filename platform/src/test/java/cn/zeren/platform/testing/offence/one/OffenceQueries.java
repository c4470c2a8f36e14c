package cn.zeren.platform.testing.offence.one;

class OffenceQueries {
    OffenceService commands;
    cn.zeren.platform.journal.Entry writes;
}
