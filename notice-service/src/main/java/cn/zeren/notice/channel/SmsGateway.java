package cn.zeren.notice.channel;

import cn.zeren.platform.time.BusinessClock;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;

/** The city's text message platform. */
@Singleton
public class SmsGateway extends HttpCarrierGateway {

    SmsGateway(ChannelConfig config, Vertx vertx, BusinessClock clock) {
        super(Channel.SMS, config.sms(), config, vertx, clock);
    }
}
