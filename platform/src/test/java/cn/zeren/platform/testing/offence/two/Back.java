package cn.zeren.platform.testing.offence.two;

import cn.zeren.platform.testing.offence.one.Forth;

public class Back {
    Forth forth;
}
