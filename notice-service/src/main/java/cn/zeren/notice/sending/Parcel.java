package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.channel.Message;
import cn.zeren.notice.channel.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * What goes to a carrier in one go.
 *
 * @param deliveries those it carries
 * @param message null where the person has no address for the channel any more
 */
record Parcel(List<UUID> deliveries, Channel channel, Message message) {

    /** What came of it. */
    record Result(Parcel parcel, Outcome outcome) {}
}
