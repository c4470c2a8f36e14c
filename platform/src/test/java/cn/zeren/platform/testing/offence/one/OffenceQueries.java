package cn.zeren.platform.testing.offence.one;

class OffenceQueries {
    cn.zeren.platform.journal.Entry writes;
}
