package cn.zeren.notice.contact;

import cn.zeren.notice.channel.Channel;

/** What is shown of an address (设计默认: DESIGN-MASKING): enough to know one's own, too little to use another's. */
final class Masked {

    private static final int MOBILE_HEAD = 3;
    private static final int MOBILE_TAIL = 4;

    private Masked() {}

    /** {@code 138****1234}, {@code z***@jz.gov.cn}, {@code z***}; null of none. */
    static String of(Channel channel, String address) {
        if (address == null) {
            return null;
        }
        if (channel == Channel.SMS) {
            int tail = address.length() - MOBILE_TAIL;
            return address.substring(0, MOBILE_HEAD) + "*".repeat(tail - MOBILE_HEAD) + address.substring(tail);
        }
        int at = address.indexOf('@');
        return address.charAt(0) + "***" + (at < 0 ? "" : address.substring(at));
    }
}
