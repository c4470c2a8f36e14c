package cn.zeren.notice.channel;

import java.util.UUID;

/**
 * One message to one person, ready to go.
 *
 * @param id of the delivery: the same whenever it is sent again, so that a carrier can drop what it has had
 * @param address e-mail address, mobile number or messenger account; never to be logged
 * @param subject one line
 * @param text the whole; for a text message the only thing sent
 */
public record Message(UUID id, Channel channel, String address, String subject, String text) {

    /** Without address and text: what may stand in a log. */
    @Override
    public String toString() {
        return "Message[" + id + " by " + channel + "]";
    }
}
