package cn.zeren.platform.testing.offence.one;

import cn.zeren.platform.testing.offence.two.Back;

public class Forth {
    Back back;
}
