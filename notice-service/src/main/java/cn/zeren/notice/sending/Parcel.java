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
 * @param message null where it can't be sent
 * @param fault why it can't be sent: NO_ADDRESS where the person has none for the channel any more, ADDRESS_SEALED where it
 *     does not open; null when it can
 */
record Parcel(List<UUID> deliveries, Channel channel, Message message, String fault) {

    /** What came of it. */
    record Result(Parcel parcel, Outcome outcome) {}
}
