package cn.zeren.notice.channel;

import cn.zeren.platform.time.BusinessClock;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;

/** The government's instant messenger. */
@Singleton
public class GovImGateway extends HttpCarrierGateway {

    GovImGateway(ChannelConfig config, Vertx vertx, BusinessClock clock) {
        super(Channel.GOV_IM, config.govIm(), config, vertx, clock);
    }
}
